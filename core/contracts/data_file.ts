/**
 * Published files that datasets are read from.
 *
 * @module
 */

/**
 * A published file that the project does not contain.
 *
 * It is looked for in the local cache, then in a folder of the user's, then at its addresses.
 */
export interface DataFile {
  /** Name by which a dataset reads it; also its name in the cache and in a folder of files. */
  readonly path: string;
  /** Addresses, best first; every one gives the same bytes. */
  readonly urls: readonly string[];
  /** sha256 of the file. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Its licence. */
  readonly licence: string;
  /**
   * Contents of a gzip file.
   *
   * A file with other bytes and these contents (packed again) is accepted.
   */
  readonly unpacked?: {
    /** sha256 of the contents. */
    readonly sha256: string;
    /** Size in bytes. */
    readonly bytes: number;
  };
}
