/**
 * The facts about a task that a board shows.
 *
 * @module
 */

/** Facts about a task. */
export interface TaskNote {
  /** The task, as a spec. */
  readonly task: string;
  /** One sentence. */
  readonly summary: string;
  /** Certificate of the network that was explained. */
  readonly certificate?: {
    /** Path from the project's root. */
    readonly path: string;
    /** Its content in one line. */
    readonly says: string;
    /** Claims that it does not confirm, with what was measured. */
    readonly rejected: readonly string[];
  };
}
