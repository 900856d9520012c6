/**
 * Shapley values by maximum sample reuse: every coalition serves every player.
 *
 * @module
 */
import type { CoalitionDesign } from "./coalition_design.ts";
import type { PairEstimator } from "./shapley_regression.ts";

/**
 * φ_i = (v(N) − v(∅)) / n + Σ_S w(S) (v(S) − v(∅)) (n 1[i ∈ S] − |S|), the Shapley value's
 * definition with each coalition over its expected count.
 *
 * This is both maximum sample reuse (Witter, Liu and Musco, 2025, arXiv:2506.11849) and the
 * unbiased KernelSHAP of Covert and Lee (2021, arXiv:2012.01536): their exact normal matrix, solved
 * in closed form.
 *
 * - Unbiased where the design is, exact where it holds every coalition.
 * - Completeness: Σφ = v(N) − v(∅) always.
 * - Linear in the values. In complementary pairs, what v(S) and v(N∖S) have in common cancels.
 * - Cost: masks · players multiplications per explanation.
 *
 * @example
 * ```ts
 * import { coalitionDesign } from "./coalition_design.ts";
 * import { sampleReuse } from "./sample_reuse.ts";
 * import { rng } from "../../../core/rows/rng.ts";
 * import assert from "node:assert/strict";
 * const design = coalitionDesign(2, 2, rng(0)); // {0}, {1}
 * assert.deepEqual([...sampleReuse(design, 2)(new Float64Array([1, 0]), 0, 5)], [3, 2]);
 * ```
 */
export function sampleReuse(
  { masks, weights }: Pick<CoalitionDesign, "masks" | "weights">,
  players: number,
): PairEstimator {
  const reuse = (values: ArrayLike<number>, empty: number, full: number) => {
    const phi = new Float64Array(players);
    let sizes = 0;
    weights.forEach((weight, m) => {
      if (weight === 0) return;
      const value = weight * (values[m]! - empty);
      for (let i = 0; i < players; i++) {
        if (masks[m * players + i]) {
          phi[i]! += players * value;
          sizes += value;
        }
      }
    });
    return phi.map((sum) => sum - sizes + (full - empty) / players);
  };
  const gradient = (mask: number) => {
    const present = masks.subarray(mask * players, (mask + 1) * players);
    const size = present.reduce((a, b) => a + b, 0);
    return Float64Array.from(
      present,
      (bit) => weights[mask]! * (players * bit - size),
    );
  };
  return Object.assign(reuse, { gradient });
}
