/**
 * Pareto-optimal and optimal perturbations among those that flip a decision.
 *
 * @module
 */

/** A perturbation: the first `size` units of a ranking, redrawn within radius `step` / deltas. */
export interface Flip {
  /** Place of the radius among 1/T, 2/T, …, 1, from 1. */
  readonly step: number;
  /** Number of units. */
  readonly size: number;
}

/**
 * The Pareto-optimal flips: no other flip has at most their radius and at most their size.
 *
 * - In order of growing radius, and so of descending size.
 * - `flipped` is `[deltas, sizes]`, not 0 where the perturbation flips the decision; `sizes`
 *   ascend.
 *
 * @example
 * ```ts
 * import { paretoFlips } from "./optimal_flip.ts";
 * import assert from "node:assert/strict";
 * const flipped = [0, 0, 0, 0, 0, 1, 0, 1, 1];
 * assert.deepEqual(paretoFlips(flipped, [1, 2, 3]), [{ step: 2, size: 3 }, { step: 3, size: 2 }]);
 * ```
 */
export function paretoFlips(
  flipped: ArrayLike<number>,
  sizes: ArrayLike<number>,
): Flip[] {
  const front: Flip[] = [];
  let best = sizes.length;
  for (let at = 0; at < flipped.length; at++) {
    const place = at % sizes.length;
    if (!flipped[at] || place >= best) continue;
    best = place;
    front.push({
      step: Math.floor(at / sizes.length) + 1,
      size: sizes[place]!,
    });
  }
  return front;
}

/**
 * The optimal flip of a Pareto front: least size / units + step / deltas, the share of units plus
 * the share of the box.
 *
 * - Ties: the flip of fewer units.
 * - `undefined` for an empty front.
 * - Sums are compared as integers, so that no rounding decides between equal ones.
 *
 * @example
 * ```ts
 * import { optimalFlip } from "./optimal_flip.ts";
 * import assert from "node:assert/strict";
 * const front = [{ step: 1, size: 3 }, { step: 2, size: 2 }];
 * assert.equal(optimalFlip(front, 10, 10), front[1]); // 1/10 + 3/10 = 2/10 + 2/10
 * assert.equal(optimalFlip(front, 5, 10), front[0]); // 1/5 + 3/10 < 2/5 + 2/10
 * ```
 */
export function optimalFlip(
  front: readonly Flip[],
  deltas: number,
  units: number,
): Flip | undefined {
  const cost = ({ step, size }: Flip) => size * deltas + step * units;
  return front.toSorted((a, b) => cost(a) - cost(b) || a.size - b.size)[0];
}
