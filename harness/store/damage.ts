/**
 * Files that cannot be used.
 *
 * @module
 */

/** A file that could not be read. */
export interface Damage {
  /** The file. */
  readonly path: string;
  /** Why. */
  readonly reason: string;
}
