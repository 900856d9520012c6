/**
 * Stratified splits of rows.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";

/**
 * Row indices of each part, ascending, with equal shares of every class: each class is shuffled by
 * the seed and cut at the same shares.
 *
 * @param shares One per part; they add up to 1.
 * @throws {RangeError} when the shares do not add up to 1.
 *
 * @example
 * ```ts
 * import { stratifiedSplit } from "./stratified_split.ts";
 * import assert from "node:assert/strict";
 * const parts = stratifiedSplit(new Int32Array([0, 1, 0, 1]), [0.5, 0.5], 0);
 * assert.deepEqual(parts.map((part) => part.length), [2, 2]);
 * ```
 */
export function stratifiedSplit(
  labels: Int32Array,
  shares: readonly number[],
  seed: number,
): Int32Array[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  // Decimal shares add up to 1 with a few rounding errors of 2⁻⁵³.
  if (!(Math.abs(total - 1) < 1e-12)) {
    throw new RangeError(
      `Cannot split rows: shares must add up to 1, current value is ${total}`,
    );
  }
  const parts: number[][] = shares.map(() => []);
  for (const [label, rows] of rowsByClass(labels)) {
    const order = rng("split", seed, label).permutation(rows.length);
    let cumulated = 0;
    let start = 0;
    for (const [part, share] of shares.entries()) {
      cumulated += share;
      const end = Math.round(cumulated * rows.length);
      for (let i = start; i < end; i++) parts[part]!.push(rows[order[i]!]!);
      start = end;
    }
  }
  return parts.map((rows) => Int32Array.from(rows).sort());
}

function rowsByClass(labels: Int32Array): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [row, label] of labels.entries()) {
    const members = rows.get(label);
    if (members) members.push(row);
    else rows.set(label, [row]);
  }
  return rows;
}
