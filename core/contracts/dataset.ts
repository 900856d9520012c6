/**
 * What a dataset is.
 *
 * @module
 */
import type { Card, Options } from "./card.ts";
import type { DataFile } from "./data_file.ts";
import type { Outside } from "./outside.ts";
import type { Table } from "./table.ts";

/**
 * Reads a file of the project by its path from the project's root, or a {@linkcode DataFile} by its
 * name; a path that begins with `/`, `./`, `../` or a drive is the user's own, from the current
 * folder. The harness supplies it.
 */
export type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A generator of labelled rows, or a file of them. */
export interface Dataset<O extends Options = Options> extends Card<O> {
  /** Licence of the data. */
  readonly licence: string;
  /** Files that it reads and the project does not hold. */
  readonly files?: readonly DataFile[];
  /** The rows; throws an error that names file, expected and found on malformed data. */
  load(options: O, read: Read, outside?: Outside): Promise<Table>;
}
