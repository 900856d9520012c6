/**
 * Reading files of others.
 *
 * @module
 */
import { relative, resolve, sep } from "node:path";
import { malformed } from "../../core/formats/malformed.ts";
import type { ReadBounds } from "../../core/contracts/dataset.ts";

/** Most bytes of any file: a longer one does not fit an array. */
const MOST = 2 ** 32 - 1;

/**
 * The bytes of a regular file. Pipes, devices and folders are refused without being opened.
 *
 * @throws {RangeError} where it is no regular file, longer than the bound, or lies outside the
 *   folder, symbolic links followed.
 * @throws {Deno.errors.NotFound} where there is none.
 */
export async function readRegular(
  path: string | URL,
  { most = MOST, within }: ReadBounds = {},
): Promise<Uint8Array<ArrayBuffer>> {
  await checkRegular(path, most);
  if (within !== undefined) {
    const [folder, file] = await Promise.all([
      Deno.realPath(resolve(within)),
      Deno.realPath(path),
    ]);
    const way = relative(folder, file);
    if (way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way) {
      malformed(nameOf(path), `a file in ${within}`, "a link out of it");
    }
  }
  return await Deno.readFile(path);
}

/** Refuses what is no regular file, or a longer one. */
export async function checkRegular(
  path: string | URL,
  most = MOST,
): Promise<void> {
  const { isFile, isDirectory, size } = await Deno.stat(path);
  if (!isFile) {
    const kind = isDirectory ? "a folder" : "a pipe or device";
    malformed(nameOf(path), "a file", kind);
  }
  if (size > most) {
    malformed(nameOf(path), `a file of at most ${most} bytes`, size);
  }
}

function nameOf(path: string | URL): string {
  return typeof path === "string" ? path : path.pathname;
}
