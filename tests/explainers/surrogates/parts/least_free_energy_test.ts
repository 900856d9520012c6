import assert from "node:assert/strict";
import { leastFreeEnergy } from "../../../../explainers/surrogates/parts/least_free_energy.ts";

/** U and S of the k largest of four equal coefficients of an orthogonal design with ten columns. */
const equals = [1, 2, 3, 4].map((k) => ({
  u: 1 - Math.sqrt(k / 4),
  s: Math.log(k) / Math.log(10),
}));

Deno.test("leastFreeEnergy: four equal parts are told as four", () => {
  const u = equals.map(({ u }) => u);
  const s = equals.map(({ s }) => s);
  // Temperatures of the steps rise, 0.69, 0.90, 1.07: two and three are never best.
  assert.equal(leastFreeEnergy(u, s), 3);
});

Deno.test("leastFreeEnergy: two of three steps of falling temperature", () => {
  // Steps at θ = 2, 1.5 and 0.1: the third model keeps for 1.4, the second for 0.5.
  const u = [0.9, 0.7, 0.55, 0.54];
  assert.equal(leastFreeEnergy(u, [0, 0.1, 0.2, 0.3]), 2);
  // At θ = 2, 0.5 and 0.1: the second keeps for 1.5.
  assert.equal(leastFreeEnergy([0.9, 0.7, 0.65, 0.64], [0, 0.1, 0.2, 0.3]), 1);
});

Deno.test("leastFreeEnergy: one part that says everything is told alone", () => {
  assert.equal(leastFreeEnergy([0, 0, 0], [0, 0.1, 0.2]), 0);
  // Rounding tells nothing.
  assert.equal(leastFreeEnergy([1e-16, 0, 0], [0, 0.1, 0.2]), 0);
});

Deno.test("leastFreeEnergy: agrees with the minimum on a grid of temperatures", () => {
  const u = [0.7, 0.4, 0.3, 0.02, 0.01, 0];
  const s = [0, 0.25, 0.28, 0.55, 0.7, 0.69];
  const wins = u.map(() => 0);
  for (let step = 0; step < 30000; step++) {
    const theta = (step + 0.5) / 10000;
    const energies = u.map((value, k) => value + theta * s[k]!);
    wins[energies.indexOf(Math.min(...energies))]!++;
  }
  // The first is best at all temperatures above the grid.
  assert.equal(
    leastFreeEnergy(u, s),
    1 + wins.slice(1).indexOf(Math.max(...wins.slice(1))),
  );
});

Deno.test("leastFreeEnergy: equals are told in the fewest parts", () => {
  assert.equal(leastFreeEnergy([0.9, 0.2, 0.2], [0, 0.5, 0.5]), 1);
});

Deno.test("leastFreeEnergy: no entropy to save, the most faithful wins", () => {
  assert.equal(leastFreeEnergy([0.5, 0.1, 0.3], [0.4, 0.4, 0.4]), 1);
});
