/**
 * The contract of a dataset.
 *
 * @module
 */
import type { Card, Options } from "./card.ts";
import type { DataFile } from "./data_file.ts";
import type { HostAccess } from "./host_access.ts";
import type { Table } from "./table.ts";

/** What a file may be, where another file names it. */
export interface ReadBounds {
  /** Most bytes. */
  readonly most?: number;
  /** Folder that it must lie in, symbolic links followed. */
  readonly within?: string;
}

/**
 * Reads a file; the harness supplies it.
 *
 * - A path of the project, from the project's root.
 * - A {@linkcode DataFile}, by its name.
 * - A path that begins with `/`, `./`, `../` or a drive: the user's file, from the current folder.
 */
export type Read = (
  path: string,
  bounds?: ReadBounds,
) => Promise<Uint8Array<ArrayBuffer>>;

/** A generator of labelled rows, or a reader of a file of them. */
export interface Dataset<O extends Options = Options> extends Card<O> {
  /** Licence of the data. */
  readonly licence: string;
  /** Files that it reads and the project does not contain. */
  readonly files?: readonly DataFile[];
  /**
   * The rows.
   *
   * @param host Access to the host, for datasets of the user's own files.
   * @throws {RangeError} on malformed data, naming file, expected and found.
   */
  load(options: O, read: Read, host?: HostAccess): Promise<Table>;
}
