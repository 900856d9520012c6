/**
 * Which files of a folder are Faithmark's.
 *
 * @module
 */
import { MARKER } from "./marker.ts";
import type { StoreFolder } from "./store_path.ts";
import { isTemporary } from "./temporary.ts";

/** What lies in an output folder under names derived from its content: the ending of each. */
export const CONTENTS: Readonly<Record<StoreFolder, string>> = {
  records: ".json",
  judgements: ".json",
  explanations: ".json",
  arrays: ".npy",
};

/** Every file below a folder, by its path in it, in order; links and pipes count as files. */
export async function filesIn(folder: string, inside = ""): Promise<string[]> {
  const files: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = inside + name;
    if (isDirectory) {
      files.push(...await filesIn(`${folder}/${name}`, `${path}/`));
    } else files.push(path);
  }
  return files.sort();
}

/** The subfolder that a path such as `records/<64 hexadecimal digits>.json` lies in. */
export function contentFolder(path: string): StoreFolder | undefined {
  const [, folder, ending] = /^(\w+)\/[0-9a-f]{64}(\.\w+)$/.exec(path) ?? [];
  return Object.entries(CONTENTS).find(([name, own]) =>
    name === folder && own === ending
  )?.[0] as StoreFolder | undefined;
}

/**
 * Whether a file is Faithmark's: the marker, a temporary file, one that is named by its content, or
 * one that the marker lists.
 */
export function isOwn(path: string, listed: ReadonlySet<string>): boolean {
  return path === MARKER || isTemporary(path) || listed.has(path) ||
    contentFolder(path) !== undefined;
}
