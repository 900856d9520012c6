/**
 * Random streams that are addressed by a key.
 *
 * @module
 */
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { Rng } from "../contracts/rng.ts";

const bits = new DataView(new ArrayBuffer(8));

/**
 * The random stream of a key, for example `(seed, task, explainer, instance, purpose)`.
 *
 * - Equal keys give equal numbers, whatever was drawn elsewhere: results do not depend on batch
 *   size, order or workers.
 * - A number and its text are different keys.
 * - Generator: xoroshiro128+ (Blackman and Vigna, 2018, arXiv:1805.01407) from `pure-rand`; its
 *   state is a 128-bit hash of the key.
 *
 * @throws {TypeError} when a number of the key is NaN.
 *
 * @example
 * ```ts
 * import { rng } from "./rng.ts";
 * import assert from "node:assert/strict";
 * assert.equal(rng(0, "xor", 7).uniform(), rng(0, "xor", 7).uniform());
 * assert.notEqual(rng(0, "xor", 7).uniform(), rng(0, "xor", 8).uniform());
 * ```
 */
export function rng(...key: readonly (number | string)[]): Rng {
  const generator = xoroshiro128plusFromState(mix(key));
  const word = () => generator.next() >>> 0;
  const uniform = () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
  let spare = NaN;
  return {
    uniform,
    normal() {
      if (!Number.isNaN(spare)) {
        const value = spare;
        spare = NaN;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    integer: (below) => Math.floor(uniform() * below),
    permutation(length) {
      const order = new Int32Array(length);
      for (let i = 1; i < length; i++) order[i] = i;
      for (let i = length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        const swapped = order[i]!;
        order[i] = order[j]!;
        order[j] = swapped;
      }
      return order;
    },
  };
}

/**
 * Hash of a key: four 32-bit words, each updated by a multiplication and a rotation per word of the
 * key, finalised as in MurmurHash3 (Appleby, public domain).
 */
function mix(key: readonly (number | string)[]): number[] {
  const state = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  const absorb = (word: number) => {
    for (let i = 0; i < 4; i++) {
      const h = Math.imul(state[i]! ^ word, 0xcc9e2d51 + 2 * i);
      state[i] = (h << 15 | h >>> 17) + state[(i + 1) & 3]! | 0;
    }
  };
  for (const part of key) {
    if (typeof part === "string") {
      absorb(part.length | 0x40000000);
      for (let i = 0; i < part.length; i++) absorb(part.charCodeAt(i));
    } else {
      if (Number.isNaN(part)) {
        throw new TypeError(
          `Cannot key a random stream: every number must be defined, current value is ${key}`,
        );
      }
      bits.setFloat64(0, part + 0);
      absorb(bits.getInt32(0));
      absorb(bits.getInt32(4));
    }
  }
  for (let round = 0; round < 4; round++) absorb(key.length);
  return state.map((word) => {
    let h = word ^ word >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h = Math.imul(h ^ h >>> 13, 0xc2b2ae35);
    return h ^ h >>> 16;
  });
}
