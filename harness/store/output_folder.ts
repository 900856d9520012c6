/**
 * Folders to write to: what is not Faithmark's is never overwritten or removed.
 *
 * @module
 */
import { AGREEMENT } from "./published_agreement.ts";
import { type FolderKind, MARKER, readMarker, writeMarker } from "./marker.ts";
import { contentFolder, CONTENTS, filesIn } from "./own_files.ts";
import { storageError } from "./storage_error.ts";
import { isTemporary, removeAbandoned } from "./temporary.ts";
import { writeWhole } from "./write_whole.ts";

/** Names of a board's files: by them, those of folders without a marker are known. */
export const BOARD_FILES: readonly string[] = [
  "scores.csv",
  "board.md",
  "board.json",
  "board.html",
];

/** How a board's tables begin. */
const TABLE = "metric,better,explainer,";

/** A folder that is Faithmark's, or will be. */
export interface OutputFolder {
  /** Its path. */
  readonly out: string;
  /** What it is for. */
  readonly kind: FolderKind;
  /** Whether it has a marker. */
  readonly marked: boolean;
  /** Files that were written here, besides those named by their content. */
  readonly files: readonly string[];
}

/**
 * Shows that a folder may be written to. Nothing is written.
 *
 * It may be written to where it does not exist or holds nothing, where its marker says that it is
 * Faithmark's, and where an earlier version left records in it.
 *
 * @throws {RangeError} on an empty path, on a folder that holds something else, and where the
 *   folder is one of published records and `kind` is another, or the other way round.
 */
export async function checkFolder(
  out: string,
  kind: FolderKind,
): Promise<OutputFolder> {
  if (out.trim() === "") {
    throw new RangeError(
      "Cannot write to a folder: expected its path, current value is an empty one",
    );
  }
  const folder = await ownFolder(out);
  if (!folder) {
    if (await isVacant(out)) return { out, kind, marked: false, files: [] };
    throw new RangeError(
      `Cannot write to ${out}: expected an empty folder or one that Faithmark wrote, current value is a folder of other files, without ${MARKER}; choose another folder`,
    );
  }
  if ((folder.kind === "publication") === (kind === "publication")) {
    return folder;
  }
  throw new RangeError(
    `Cannot write to ${out}: expected ${
      kind === "publication"
        ? "a folder without explanations, as publish writes them"
        : "the folder of a run"
    }, current value is one of ${
      folder.kind === "publication" ? "published records" : "a run"
    }; choose another folder`,
  );
}

/** The folder where it is Faithmark's, by its marker or by records of an earlier version. */
export async function ownFolder(
  out: string,
): Promise<OutputFolder | undefined> {
  const marker = await readMarker(out);
  if (marker) {
    return { out, kind: marker.faithmark, marked: true, files: marker.files };
  }
  const names = await namesIn(out);
  const records = await namesIn(`${out}/records`);
  const has = (name: string) => names.includes(name);
  if (!records.some((name) => contentFolder(`records/${name}`))) return;
  const tables: string[] = [];
  for (const name of await namesIn(`${out}/tables`)) {
    const path = `tables/${name}`;
    if (await isTable(`${out}/${path}`)) tables.push(path);
  }
  return {
    out,
    kind: has(AGREEMENT) && !has("explanations") ? "publication" : "run",
    marked: false,
    files: [...BOARD_FILES, AGREEMENT].filter(has).concat(tables),
  };
}

/**
 * Marks a folder as Faithmark's, creates it where it is not there, and removes temporary files of
 * writers that were killed.
 *
 * @throws {RangeError} as {@linkcode checkFolder} does.
 * @throws {StorageError} when it cannot be written.
 */
export async function openFolder(
  out: string,
  kind: FolderKind,
): Promise<OutputFolder> {
  const known = await checkFolder(out, kind);
  const folder = known.kind === "export" ? { ...known, kind } : known;
  try {
    await Deno.mkdir(out, { recursive: true });
    if (!folder.marked || folder.kind !== known.kind) {
      await writeMarker(out, folder.kind, folder.files);
    }
    for (const inside of ["", "tables", ...Object.keys(CONTENTS)]) {
      await removeAbandoned(`${out}/${inside}`);
    }
  } catch (error) {
    throw storageError(out, error);
  }
  return { ...folder, marked: true };
}

/**
 * Writes files to a folder that is Faithmark's and notes them in its marker: before they are
 * written, so that whatever ends this, what is written is known as Faithmark's.
 *
 * @param files By path in the folder.
 * @param isReplaced Of files that are Faithmark's and not among these: whether to remove them.
 * @throws {RangeError} where a file has the path of one that is not Faithmark's.
 * @throws {StorageError} when the folder cannot be written.
 */
export async function writeFiles(
  { out, kind, files: own }: OutputFolder,
  files: ReadonlyMap<string, Uint8Array>,
  isReplaced: (path: string) => boolean = () => false,
): Promise<void> {
  for (const path of files.keys()) {
    if (own.includes(path) || !await isThere(`${out}/${path}`)) continue;
    // Another process may be writing the same folder's board.
    if (path.startsWith("tables/") && await isTable(`${out}/${path}`)) continue;
    throw new RangeError(
      `Cannot write ${out}/${path}: expected no file or one that Faithmark wrote, current value is another file of this name; move it or choose another folder`,
    );
  }
  const before = [...own, ...files.keys()];
  await writeMarker(out, kind, before);
  for (const [path, bytes] of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    try {
      await Deno.mkdir(`${out}/${folder}`, { recursive: true });
    } catch (error) {
      throw storageError(`${out}/${folder}`, error);
    }
    await writeWhole(`${out}/${path}`, bytes);
  }
  const stale = own.filter((path) => !files.has(path) && isReplaced(path));
  if (stale.length === 0) return;
  for (const path of stale) {
    await Deno.remove(`${out}/${path}`).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
  await writeMarker(out, kind, before.filter((path) => !stale.includes(path)));
}

/** Whether nothing is there, or a folder that holds nothing but folders of ours without files. */
async function isVacant(out: string): Promise<boolean> {
  const info = await Deno.stat(out).catch(() => undefined);
  if (!info) return true;
  if (!info.isDirectory) {
    throw storageError(out, new Error("it is a file, not a folder"));
  }
  const others = (await namesIn(out)).filter((name) =>
    !isTemporary(name) && !Object.hasOwn(CONTENTS, name)
  );
  return others.length === 0 && (await filesIn(out)).every(isTemporary);
}

/** Whether a file is a board's table, by its first line. */
async function isTable(path: string): Promise<boolean> {
  if (!path.endsWith(".csv") || !(await Deno.lstat(path)).isFile) return false;
  const [line] = (await Deno.readTextFile(path)).split("\n", 1);
  return line!.startsWith(TABLE);
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}

/** Names in a folder; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) names.push(name);
  } catch (error) {
    if (
      !(error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory)
    ) throw error;
  }
  return names.sort();
}
