/**
 * The file that says that a folder is Faithmark's, and which files in it are.
 *
 * @module
 */
import { checkSchema, SCHEMA } from "../../core/records/schema.ts";
import {
  count,
  fields,
  list,
  matching,
  oneOf,
  requireShape,
} from "../../core/records/shape.ts";
import { readRegular } from "./read_regular.ts";
import { writeJson } from "./write_json.ts";

/** Name of the file. */
export const MARKER = "faithmark.json";

/** What a folder is for: a run, records to publish, or files for other tools. */
export type FolderKind = "run" | "publication" | "export";

/** What the file says. */
export interface Marker {
  /** What the folder is for. */
  readonly faithmark: FolderKind;
  /** Version of this layout. */
  readonly schema: typeof SCHEMA;
  /**
   * Files that were written here, by their path in the folder, besides those of `records/`,
   * `judgements/`, `explanations/` and `arrays/`, which are known by their names.
   */
  readonly files: readonly string[];
}

const shape = fields({
  faithmark: oneOf("run", "publication", "export"),
  schema: count,
  files: list(matching(
    /^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+$/,
    "a path within the folder",
  )),
});

/** Most bytes of the file. */
const MOST = 2 ** 24;

/**
 * What the file of a folder says; undefined where there is none.
 *
 * @throws {RangeError} where there is one that is not such a file.
 */
export async function readMarker(out: string): Promise<Marker | undefined> {
  const path = `${out}/${MARKER}`;
  let text: string;
  try {
    text = new TextDecoder().decode(await readRegular(path, MOST));
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return undefined;
    throw error;
  }
  try {
    const value = JSON.parse(text);
    checkSchema(path, value);
    requireShape(path, shape, value);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RangeError(
      `Cannot read ${path}: expected JSON, current value is ${text.length} characters of something else`,
      { cause: error },
    );
  }
}

/** Writes the file. */
export async function writeMarker(
  out: string,
  faithmark: FolderKind,
  files: Iterable<string>,
): Promise<void> {
  const marker: Marker = {
    faithmark,
    schema: SCHEMA,
    files: [...new Set(files)].sort(),
  };
  await writeJson(`${out}/${MARKER}`, marker);
}
