/**
 * Where trainings keep how far they are.
 *
 * @module
 */
import type { TrainingStore } from "../../models/training/train.ts";
import { writeWhole } from "../store/write_whole.ts";

/** A store of training states, and a way to remove them. */
export interface TrainingFolder {
  /** Stores one file per key. */
  readonly store: TrainingStore;
  /** Removes the files that the store has used. */
  clear(): Promise<void>;
}

/**
 * Training states as files `<folder>/<key>.state`, each written atomically. The folder is created
 * with the first of them.
 */
export function trainingFolder(folder: string): TrainingFolder {
  const usedPaths = new Set<string>();
  const pathOf = (key: string) => {
    const path = `${folder}/${key}.state`;
    usedPaths.add(path);
    return path;
  };
  return {
    store: {
      async load(key) {
        try {
          return await Deno.readFile(pathOf(key));
        } catch (error) {
          if (error instanceof Deno.errors.NotFound) return undefined;
          throw error;
        }
      },
      async save(key, bytes) {
        await Deno.mkdir(folder, { recursive: true });
        await writeWhole(pathOf(key), bytes);
      },
    },
    async clear() {
      for (const path of usedPaths) {
        try {
          await Deno.remove(path);
        } catch (error) {
          if (!(error instanceof Deno.errors.NotFound)) throw error;
        }
      }
    },
  };
}
