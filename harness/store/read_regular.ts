/**
 * Reading files that anybody may have put there.
 *
 * @module
 */

/**
 * The bytes of a regular file.
 *
 * Pipes and devices, which may never end, symbolic links and files of more than `most` bytes are
 * not opened.
 *
 * @throws {RangeError} that says what lies there instead.
 * @throws {Deno.errors.NotFound} where nothing does.
 */
export async function readRegular(
  path: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const info = await Deno.lstat(path);
  if (!info.isFile) {
    throw new RangeError(
      `Cannot read ${path}: expected a regular file, current value is ${
        kindOf(info)
      }`,
    );
  }
  if (info.size > most) {
    throw new RangeError(
      `Cannot read ${path}: expected at most ${most} bytes, current value is ${info.size}`,
    );
  }
  return await Deno.readFile(path);
}

function kindOf({ isDirectory, isSymlink }: Deno.FileInfo): string {
  if (isDirectory) return "a folder";
  return isSymlink ? "a symbolic link" : "a pipe, a socket or a device";
}
