/**
 * The project's own files, as the rules of the house read them.
 *
 * @module
 */
import assert from "node:assert/strict";
import { idOf, pluginsIn, rooms } from "../../.ci/index.ts";

/** The project's top folder. */
export const root = new URL("../../", import.meta.url);

/** Names that version control ignores. */
export const ignored: readonly string[] = read(".gitignore").split("\n")
  .map((line) => line.trim().replace(/\/$/, ""))
  .filter((line) => line !== "");

/** Paths of all files from the root, without those that version control ignores. */
export const files: readonly string[] = list("");

/** Those in TypeScript, without declarations of types alone. */
export const scripts: readonly string[] = files
  .filter((path) => /(?<!\.d)\.ts$/.test(path));

/** Those of the rooms, without the indexes, which are generated. */
export const sources: readonly string[] = scripts
  .filter((path) => isSource(path) && idOf(path) !== "index");

/** Those that are plug-ins. */
export const plugins: readonly string[] = rooms.flatMap((room) =>
  pluginsIn(room).map(({ path }) => `${room.folder}/${path}`)
);

/** Whether a path lies in a room. */
export function isSource(path: string): boolean {
  return /^(core|analysis|boards|datasets|explainers|harness|metrics|models|tasks)\//
    .test(path);
}

/** The text of a file. */
export function read(path: string): string {
  return Deno.readTextFileSync(new URL(path, root));
}

/** A path without its last part. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Names of the values that a file exports. */
export function valuesOf(path: string): string[] {
  return [
    ...read(path).matchAll(
      /^export (?:default )?(?:declare |abstract |async )*(?:const|let|function|class|enum)\*? +(\w+)/gm,
    ),
  ].map((match) => match[1]!);
}

/** Paths of the project's files that a file imports, examples in comments left out. */
export function importsOf(path: string): string[] {
  const code = read(path).replace(/\/\*[^]*?\*\//g, "");
  return [...code.matchAll(/\b(?:from|import\()\s*"(\.[^"]+)"/g)]
    .map(([, source]) => new URL(source!, `file:///${path}`).pathname.slice(1));
}

/** Fails with what to do, and one line for each offender. */
export function none(offenders: readonly string[], remedy: string): void {
  assert.ok(
    offenders.length === 0,
    `${remedy}:\n${offenders.map((line) => `  ${line}\n`).sort().join("")}`,
  );
}

function list(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, root))].flatMap((entry) => {
    if (entry.name === ".git" || ignored.includes(entry.name)) return [];
    const path = folder + entry.name;
    return entry.isDirectory ? list(`${path}/`) : [path];
  });
}
