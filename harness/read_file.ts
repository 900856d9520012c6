/**
 * Files of the project.
 *
 * @module
 */

const ROOT = new URL("../", import.meta.url);

/**
 * Reads a file by its path from the project's root.
 *
 * @throws {Error} naming the file when it cannot be read.
 */
export async function readFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await Deno.readFile(new URL(path, ROOT));
  } catch (error) {
    throw new Error(
      `Cannot read ${path}: expected a file of the project, current value is ${
        error instanceof Deno.errors.NotFound
          ? "missing"
          : (error as Error).message
      }`,
      { cause: error },
    );
  }
}
