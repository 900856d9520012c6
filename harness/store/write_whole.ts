/**
 * Writing files.
 *
 * @module
 */
import { storageError } from "./storage_error.ts";
import { hold, temporaryName } from "./temporary.ts";

/** How often a file is tried to write whose temporary file was removed meanwhile. */
const TRIES = 3;

/** Writes a file atomically: temporary file, fsync, rename. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  for (let tries = 1;; tries++) {
    const temporary = temporaryName(path);
    try {
      return await writeVia(temporary, path, bytes);
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      const isLost = error instanceof Deno.errors.NotFound && tries < TRIES;
      if (!isLost) throw storageError(path, error);
    }
  }
}

async function writeVia(
  temporary: string,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = await Deno.open(temporary, { write: true, createNew: true });
  try {
    // Until it has its name: a process that opens the folder removes what nobody holds.
    await hold(file);
    for (let done = 0; done < bytes.length;) {
      done += await file.write(bytes.subarray(done));
    }
    await file.sync();
    await Deno.rename(temporary, path);
  } finally {
    file.close();
  }
}
