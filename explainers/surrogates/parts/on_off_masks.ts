/**
 * Random masks of units.
 *
 * @module
 */
import type { Rng } from "../../../core/contracts/rng.ts";

/**
 * Masks `[masks, units]`, 1 = on; in the first mask all units are on.
 *
 * Each of the 2^units masks once where `most` allows, else `most` masks in which every unit is on
 * with probability ½.
 *
 * @example
 * ```ts
 * import { onOffMasks } from "./on_off_masks.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...onOffMasks(2, 4, rng(0))], [1, 1, 0, 1, 1, 0, 0, 0]);
 * ```
 */
export function onOffMasks(units: number, most: number, rng: Rng): Uint8Array {
  const all = 2 ** units;
  const masks = new Uint8Array(Math.min(most, all) * units).fill(1);
  for (let i = units; i < masks.length; i++) {
    const off = most >= all
      ? Math.floor(i / units) >> (i % units) & 1
      : rng.integer(2);
    masks[i] = 1 - off;
  }
  return masks;
}
