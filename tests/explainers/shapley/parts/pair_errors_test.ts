import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import {
  type CoalitionDesign,
  coalitionDesign,
} from "../../../../explainers/shapley/parts/coalition_design.ts";
import { pairErrors } from "../../../../explainers/shapley/parts/pair_errors.ts";
import { sampleReuse } from "../../../../explainers/shapley/parts/sample_reuse.ts";
import { shapleyRegression } from "../../../../explainers/shapley/parts/shapley_regression.ts";
import { assertClose } from "../../../assert_close.ts";

const players = 6;

/** Kernel weights over the chance of a uniform subset of the pairs of these sizes. */
function sampled(seed: number): CoalitionDesign {
  return coalitionDesign(players, 40, rng(seed), { power: 0 });
}

/** What a mask and its complement are worth, in turns. */
function worths(design: CoalitionDesign, seed: number): Float64Array {
  return Float64Array.from(design.weights, rng("worths", seed).normal);
}

Deno.test("pairErrors: residuals and leverages are those of the weighted fit written out", () => {
  const design = sampled(1);
  const values = worths(design, 1);
  const regress = shapleyRegression(design, players);
  const range = [design.starts[0]!, design.weights.length] as const;
  const errors = pairErrors(design, players, range, regress.gradient, true)!;
  const phi = regress(values, 0, 1);
  // The same from gradients by differences: φ is linear in each mask's value.
  const terms: number[][] = [];
  for (let mask = range[0]; mask < range[1]; mask += 2) {
    const gradients = regress(values.with(mask, values[mask]! + 1), 0, 1)
      .map((value, i) => value - phi[i]!);
    let [leverage, residual] = [0, values[mask]! - values[mask + 1]!];
    for (let i = 0; i < players; i++) {
      const sign = design.masks[mask * players + i] ? 1 : -1;
      leverage += sign * gradients[i]!;
      residual -= sign * phi[i]!;
    }
    const left = 1 - design.chances[mask]!;
    terms.push([
      ...gradients.map((gradient) =>
        gradient * residual * Math.sqrt(left / (1 - leverage))
      ),
    ]);
  }
  const m = terms.length;
  const expected = Array.from({ length: players }, (_, i) => {
    let sum = 0;
    for (let k = 1; k < m; k++) sum += (terms[k]![i]! - terms[k - 1]![i]!) ** 2;
    return Math.sqrt(sum / 2 * m / (m - 1));
  });
  // Differences of values near 1 carry roundings of 1e-16, over residuals near 0.1.
  assertClose(errors(values, phi), expected, { atol: 1e-12 });
});

Deno.test("pairErrors: leverages of all pairs add up to what is free", () => {
  const design = sampled(2);
  const { gradient } = shapleyRegression(design, players);
  let sum = 0;
  for (let mask = 0; mask < design.weights.length; mask += 2) {
    gradient(mask).forEach((value, i) => {
      sum += design.masks[mask * players + i] ? value : -value;
    });
  }
  // Six attributions with a fixed sum; rounding of a solve.
  assertClose([sum], [players - 1], { atol: 1e-12 });
});

Deno.test("pairErrors: a game that the fit explains has no error, one that reuse sees alike neither", () => {
  const design = sampled(3);
  const range = [design.starts[0]!, design.weights.length] as const;
  const additive = Float64Array.from(
    design.weights,
    (_, m) =>
      design.masks.subarray(m * players, (m + 1) * players)
        .reduce((sum, bit, i) => sum + bit * i, 0),
  );
  const regress = shapleyRegression(design, players);
  const fit = pairErrors(design, players, range, regress.gradient, true)!;
  const phi = regress(additive, 0, 15);
  // Rounding of residuals of values near 15.
  assertClose(fit(additive, phi), Array(players).fill(0), { atol: 1e-13 });
  const reuse = sampleReuse(design, players);
  const bare = pairErrors(design, players, range, reuse.gradient, false)!;
  const level = new Float64Array(additive.length).fill(7);
  assert.deepEqual([...bare(level, [])], Array(players).fill(0));
});

Deno.test("pairErrors: nothing sampled is no error, one pair is no knowledge", () => {
  const whole = coalitionDesign(3, 6, rng(0));
  const { gradient } = shapleyRegression(whole, 3);
  const none = pairErrors(whole, 3, [6, 6], gradient, true)!;
  assert.deepEqual([...none(new Float64Array(6), [1, 2, 3])], [0, 0, 0]);
  assert.equal(pairErrors(whole, 3, [4, 6], gradient, true), undefined);
});

Deno.test("pairErrors: a fit that goes through a pair whatever it says knows no error", () => {
  // Two pairs for two free attributions.
  const masks = new Uint8Array([1, 0, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1]);
  const weights = new Float64Array(4).fill(1);
  const chances = new Float64Array(4).fill(0.5);
  const { gradient } = shapleyRegression({ masks, weights }, 3);
  const design = { masks, weights, chances };
  assert.equal(pairErrors(design, 3, [0, 4], gradient, true), undefined);
});
