/**
 * Writing files.
 *
 * @module
 */
import { storageError } from "./storage_error.ts";

/** Writes a file atomically: temporary file, fsync, rename. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    const file = await Deno.open(temporary, { write: true, createNew: true });
    try {
      for (let done = 0; done < bytes.length;) {
        done += await file.write(bytes.subarray(done));
      }
      await file.sync();
    } finally {
      file.close();
    }
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw storageError(path, error);
  }
}
