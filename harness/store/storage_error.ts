/**
 * Folders that cannot be written.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";

/** Says what to do about a folder that cannot be written. */
export class StorageError extends Error {
  /** Identifies the error after it crossed a worker's boundary. */
  override readonly name = "StorageError";
}

/** An error of writing to `path` that says what to do; one that already does is left as it is. */
export function storageError(path: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(
    `Cannot write ${path}: ${
      messageOf(error)
    }. Free space or choose another folder with --out; what is already written stays`,
    { cause: error },
  );
}
