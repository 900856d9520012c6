/**
 * Reading for tests.
 *
 * @module
 */
import type { Read } from "../../core/contracts/dataset.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { datasets } from "../../datasets/index.ts";

/** Reads nothing: for datasets that need no file. */
export const noRead: Read = (path) =>
  Promise.reject(new Error(`Expected no file to be read, found ${path}`));

const published = new Set(
  datasets.flatMap(({ files = [] }) => files.map(({ path }) => path)),
);
const name = "FAITHMARK_DATA";
const folder =
  Deno.permissions.querySync({ name: "env", variable: name }).state ===
      "granted"
    ? Deno.env.get(name)
    : undefined;

/** Reads the project's files, and published ones from the folder that `FAITHMARK_DATA` names. */
export const readFile: Read = (path) =>
  Deno.readFile(published.has(path) ? `${folder}/${path}` : path);

/**
 * Whether the published files of a dataset are in that folder; tests that need them are left out
 * where they are not.
 */
export function hasFiles(dataset: string): boolean {
  if (dataset === "custom") return false; // only a user has its files
  const { files = [] } = findCard("dataset", datasets, dataset);
  return files.every(({ path }) => {
    try {
      return folder !== undefined && Deno.statSync(`${folder}/${path}`).isFile;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  });
}

/** Reads these bytes whatever is asked for. */
export function readBytes(bytes: Uint8Array<ArrayBuffer> | string): Read {
  return () =>
    Promise.resolve(
      typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    );
}
