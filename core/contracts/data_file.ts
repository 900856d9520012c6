/**
 * Files that datasets need.
 *
 * @module
 */

/**
 * A published file that the project does not hold: found in the local cache, in a folder of the
 * user's, or at its address.
 */
export interface DataFile {
  /**
   * Its name, by which a dataset reads it and by which it lies in the cache and in a folder of
   * files.
   */
  readonly path: string;
  /** Where it is published, best address first; the same bytes everywhere. */
  readonly urls: readonly string[];
  /** sha256 of the file. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Its licence. */
  readonly licence: string;
  /**
   * What it unpacks to, for gzip files: one that was packed anew from the same contents is the same
   * file.
   */
  readonly unpacked?: {
    /** sha256 of the contents. */
    readonly sha256: string;
    /** Size in bytes. */
    readonly bytes: number;
  };
}
