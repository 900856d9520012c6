/**
 * What lies outside the project.
 *
 * @module
 */
import type { Table } from "./table.ts";

/** Which parts of an annotated matrix (.h5ad) make a table. */
export interface MatrixParts {
  /** Column of `obs` that holds the classes. */
  readonly target: string;
  /** The matrix: scaled values (`X`), or what they were made from (`raw/X`). */
  readonly matrix: "X" | "raw/X";
}

/** What a task about a user's own model may ask for besides files; the harness supplies it. */
export interface Outside {
  /** What the module at a path exports. */
  importModule(path: string): Promise<{ readonly [name: string]: unknown }>;
  /** The JSON that a server answers to JSON. */
  post(url: string, question: unknown): Promise<unknown>;
  /** The rows of an annotated matrix; ends with an error where reading it does not end. */
  readMatrix(
    path: string,
    bytes: Uint8Array<ArrayBuffer>,
    parts: MatrixParts,
  ): Promise<Table>;
}
