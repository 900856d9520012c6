/**
 * Whether a problem is what it was.
 *
 * @module
 */
import type { Problem } from "../../core/contracts/task.ts";
import { sha256 } from "../../core/rows/sha256.ts";

/** Parts of a problem that differ from what they were, by name. */
export type ChangedParts = () => Promise<string[]>;

/** Remembers the arrays of a problem as they are. */
export async function problemHashes(problem: Problem): Promise<ChangedParts> {
  const before = await hashesOf(problem);
  return async () => {
    const now = await hashesOf(problem);
    return [...before].filter(([name, hash]) => now.get(name) !== hash)
      .map(([name]) => name);
  };
}

async function hashesOf(
  { batch, background, baseline, box, units }: Problem,
): Promise<Map<string, string>> {
  const { inputs, targets, instances, truth } = batch;
  const parts = {
    inputs,
    targets,
    instances,
    truth,
    background,
    baseline,
    box,
    units,
  };
  const hashes = new Map<string, string>();
  for (const [name, part] of Object.entries(parts)) {
    const sums: string[] = [];
    for (const array of arraysOf(part)) sums.push(await sha256(array));
    hashes.set(name, sums.join());
  }
  return hashes;
}

/** The bytes of every array in a value, at any depth. */
function arraysOf(value: unknown): Uint8Array<ArrayBuffer>[] {
  if (typeof value !== "object" || value === null) return [];
  if (ArrayBuffer.isView(value)) {
    return value.buffer instanceof ArrayBuffer
      ? [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
      : [];
  }
  return Array.isArray(value)
    ? [new TextEncoder().encode(JSON.stringify(value))]
    : Object.values(value).flatMap(arraysOf);
}
