/**
 * Which units are on.
 *
 * @module
 */
import type { Rng } from "../../../core/contracts/rng.ts";

/**
 * Masks `[masks, units]`, 1 = on, the first all on: each of the 2^units once where `most` allows,
 * else `most` of them with every unit on half of the time.
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
