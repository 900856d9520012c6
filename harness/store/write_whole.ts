/**
 * Writing files.
 *
 * @module
 */
import { storageError } from "./storage_error.ts";
import { temporaryName } from "./temporary.ts";

/** Writes a file atomically: temporary file, fsync, rename. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await Deno.open(temporary, { write: true, createNew: true });
    try {
      // Until it has its name, so that nobody takes it for a killed writer's.
      await file.lock(true);
      for (let done = 0; done < bytes.length;) {
        done += await file.write(bytes.subarray(done));
      }
      await file.sync();
      await Deno.rename(temporary, path);
    } finally {
      file.close();
    }
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw storageError(path, error);
  }
}
