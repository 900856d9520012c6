/**
 * What a board says of a task.
 *
 * @module
 */

/** What is known of a task. */
export interface TaskNote {
  /** The task, as a spec. */
  readonly task: string;
  /** One sentence. */
  readonly summary: string;
  /** The certificate of the network that was explained. */
  readonly certificate?: {
    /** Where it lies, from the project's root. */
    readonly path: string;
    /** What it says, in one line. */
    readonly says: string;
    /** Claims that it does not bear out, with what was measured. */
    readonly rejected: readonly string[];
  };
}
