import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene, type SceneParts } from "../../../core/testing/scene.ts";
import { perturbationLandscape } from "../../../metrics/faithfulness/perturbation_landscape.ts";
import { scoresOf } from "../proof.ts";

/** Scores and notes of a scene under options. */
async function landscape(parts: SceneParts, options = {}) {
  const notes: Record<string, number[]> = {};
  const scores = await scoresOf(perturbationLandscape, {
    ...parts,
    note: (name, values) => notes[name] = [...values],
  }, options);
  return { scores, notes };
}

Deno.test("perturbationLandscape: which units change, how far and how often, in the rows predicted", async () => {
  const rows: number[][] = [];
  const base = linearModel([1, 1, 1, 1]);
  const { subject, context } = scene({
    model: {
      ...base,
      predict(inputs) {
        for (let i = 0; i < inputs.shape[0]!; i++) {
          rows.push([...rowAt(inputs, i)]);
        }
        return base.predict(inputs);
      },
    },
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, -4, 2, 3]],
  });
  await perturbationLandscape.score(
    subject,
    { shares: 2, largest: 0.5, deltas: 2, draws: 3 },
    context,
  );
  // The instance, then 3 draws · 2 radii · 2 sides · 2 sizes.
  assert.equal(rows.length, 1 + 24);
  const sets = rows.slice(1).map((row) =>
    row.flatMap((x, i) => x === 1 ? [] : [i])
  );
  for (let at = 0; at < 24; at += 4) {
    assert.deepEqual(sets.slice(at, at + 4), [[1], [1, 3], [0], [0, 2]]);
  }
  // Within half of the width of 4 around 1 lies [−1, 2], within all of it the box [−2, 2]; a draw
  // keeps its place.
  for (let draw = 0; draw < 3; draw++) {
    const near = rows[1 + 8 * draw]![1]!;
    const far = rows[5 + 8 * draw]![1]!;
    assert.ok(near >= -1 && near <= 2 && far >= -2 && far <= 2);
    assert.ok(Math.abs((near + 1) / 3 - (far + 2) / 4) < 1e-6);
    assert.equal(rows[2 + 8 * draw]![1], near);
  }
  assert.equal(new Set([1, 9, 17].map((at) => rows[at]![1])).size, 3);
});

Deno.test("perturbationLandscape: notes the two profiles over the radius, which grow with it at different rates", async () => {
  const { scores, notes } = await landscape({
    model: linearModel([3, 1]),
    inputs: [[0, 0]],
    attributions: [[5, 1]],
  }, { draws: 4000, deltas: 2 });
  assert.deepEqual(Object.keys(notes), [
    "top_0.5",
    "top_1",
    "bottom_0.5",
    "bottom_1",
  ]);
  // |z| uniform up to 2 at either radius, since the box ends there: mean 1, standard error 0.58 /
  // √4000.
  for (const [name, mean] of Object.entries(notes)) {
    const expected = name.startsWith("top") ? 3 : 1;
    assert.ok(Math.abs(mean[0]! - expected) < 5 * expected * 0.58 / 63);
  }
  assert.ok(Math.abs(scores[0]! - 0.5) < 0.02);
  const small = await landscape({
    model: linearModel([3, 1]),
    inputs: [[0, 0]],
    attributions: [[5, 1]],
  }, { draws: 4000, deltas: 4 });
  assert.ok(
    Math.abs(small.notes["top_0.25"]![0]! / small.notes["top_1"]![0]! - 0.5) <
      1e-6,
  );
});

Deno.test("perturbationLandscape: every draw breaks ties again, so that a constant scores 0 but for noise", async () => {
  const { scores } = await landscape({
    model: linearModel([3, 0]),
    inputs: [[0, 0], [0, 0]],
    attributions: [[1, 1], [1, -1]],
  }, { draws: 4000 });
  for (const score of scores) assert.ok(Math.abs(score) < 0.1, `${score}`);
});

Deno.test("perturbationLandscape: nothing moves the output, nothing is scored; nor is NaN, and its neighbours keep theirs", async () => {
  const inputs = [[0, 0], [0, 0]];
  const dead = { model: linearModel([0, 0]), inputs, attributions: inputs };
  assert.deepEqual((await landscape(dead)).scores, [NaN, NaN]);
  const { scores, notes } = await landscape({
    model: linearModel([1, 0]),
    inputs,
    attributions: [[1, NaN], [2, 1]],
  });
  assert.deepEqual(scores, [NaN, 1]);
  assert.deepEqual(notes["bottom_1"], [NaN, 0]);
});

Deno.test("perturbationLandscape: units move together, no more than half of them, and an odd one stays", async () => {
  const parts = { inputs: [[0, 0, 0]], attributions: [[3, 1, 3]] };
  const units = { units: [[0, 2], [1]] };
  assert.deepEqual(
    (await landscape({ ...parts, ...units, model: linearModel([0, 0, 1]) }))
      .scores,
    [1],
  );
  assert.deepEqual(
    (await landscape({ ...parts, ...units, model: linearModel([0, 1, 0]) }))
      .scores,
    [-1],
  );
  // Of three units one is on either side: the second best is on neither.
  const three = { inputs: [[0, 0, 0]], attributions: [[3, 2, 1]] };
  assert.deepEqual(
    (await landscape({ ...three, model: linearModel([0, 1, 0]) })).scores,
    [NaN],
  );
});
