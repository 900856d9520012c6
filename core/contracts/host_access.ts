/**
 * Access to the host: modules, servers and files of the user.
 *
 * @module
 */
import type { Table } from "./table.ts";

/** The parts of an annotated matrix (.h5ad) that make a table. */
export interface MatrixParts {
  /** Column of `obs` that holds the classes. */
  readonly target: string;
  /** Which matrix: scaled values (`X`) or the values before scaling (`raw/X`). */
  readonly matrix: "X" | "raw/X";
}

/**
 * Access to the host that a task about a user's model needs besides reading files; the harness
 * supplies it.
 */
export interface HostAccess {
  /** Exports of the module at a path. */
  importModule(path: string): Promise<{ readonly [name: string]: unknown }>;
  /** The JSON that a server answers to a JSON request. */
  post(url: string, question: unknown): Promise<unknown>;
  /**
   * The rows of an annotated matrix.
   *
   * Rejects when the file cannot be read in time: a damaged one may never end.
   */
  readMatrix(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    parts: MatrixParts,
  ): Promise<Table>;
}
