/**
 * Cells that were started and have not ended.
 *
 * @module
 */
import { storageError } from "./storage_error.ts";

/** Times that a cell may be found unfinished before it is given up. */
const MOST = 2;

/** Where it is noted how often a cell was started since it last ended. */
function notePath(out: string, key: string): string {
  return `${out}/started/${key}`;
}

/**
 * The result of work on a cell, noted in the output folder while it is under way.
 *
 * A process that ends in the middle leaves the note. Of work that was found so twice,
 * {@linkcode giveUp} is the result instead, and the note is gone: a later run tries again.
 *
 * @throws {StorageError} when the folder cannot be written.
 */
export async function noted<T>(
  { out, key, work, giveUp }: {
    /** Output folder. */
    readonly out: string;
    /** Key of the cell. */
    readonly key: string;
    /** The work. */
    readonly work: () => Promise<T>;
    /** The result where the process ended too often. */
    readonly giveUp: () => T;
  },
): Promise<T> {
  const path = notePath(out, key);
  const times = await timesStarted(path);
  try {
    if (times >= MOST) return giveUp();
    await note(out, path, times + 1);
    return await work();
  } finally {
    await Deno.remove(path).catch(() => {});
  }
}

/** A note outlives the process, not the machine: it is not forced to the disk. */
async function note(out: string, path: string, times: number): Promise<void> {
  try {
    await Deno.mkdir(`${out}/started`, { recursive: true });
    await Deno.writeTextFile(path, String(times));
  } catch (error) {
    throw storageError(path, error);
  }
}

/** Removes the folder of notes where none is left. */
export async function closeNotes(out: string): Promise<void> {
  await Deno.remove(`${out}/started`).catch(() => {});
}

async function timesStarted(path: string): Promise<number> {
  const text = await Deno.readTextFile(path).catch(() => "0");
  const times = Number(text);
  return Number.isSafeInteger(times) && times > 0 ? times : 0;
}
