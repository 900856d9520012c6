import assert from "node:assert/strict";
import type { Metric } from "../../core/contracts/metric.ts";
import { completenessGap } from "../../metrics/axiomatic/completeness_gap.ts";
import { complexity } from "../../metrics/complexity/complexity.ts";
import { sparseness } from "../../metrics/complexity/sparseness.ts";
import { auc } from "../../metrics/localisation/auc.ts";
import { pointingGame } from "../../metrics/localisation/pointing_game.ts";
import { relevanceMassAccuracy } from "../../metrics/localisation/relevance_mass_accuracy.ts";
import { topKIntersection } from "../../metrics/localisation/top_k_intersection.ts";
import { mprt } from "../../metrics/randomisation/mprt.ts";
import { localLipschitz } from "../../metrics/robustness/local_lipschitz.ts";
import { maxSensitivity } from "../../metrics/robustness/max_sensitivity.ts";
import { relativeInputStability } from "../../metrics/robustness/relative_input_stability.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import { inTurn, type Judged, replayed, scoreOf } from "./known_subject.ts";
import { elsewhere, linear, rounding, theirs } from "./quantus_disputed.ts";

/** One neighbour a draw, at these steps from the instance: 1/4 at most, in a box of width 4. */
function besides(metric: Metric, judged: Judged, steps: Rows) {
  const draws = steps.flat().map((step) => 2 * step + 1 / 2);
  return scoreOf(metric, judged, { draws: steps.length, radius: 1 / 16 }, {
    rng: replayed((id) =>
      id === metric.id ? { uniform: inTurn(draws) } : undefined
    ),
  });
}

const ones = [[1, 1]];

// (1, 2) becomes (2, 4): half of the longer, over 1/16 of the range. Each divided by its largest
// they are the same.
Deno.test("local Lipschitz: a change of length is a change", async () => {
  assert.deepEqual(theirs.lipschitz, [0]);
  const judged = {
    model: linear([1, 1]),
    inputs: ones,
    attributions: [[1, 2]],
    explain: elsewhere([2, 4]),
  };
  assertClose(
    await besides(localLipschitz, judged, [[1 / 4, 0]]),
    [8],
    rounding,
  );
});

Deno.test("max sensitivity: an explanation of almost nothing is no measure", async () => {
  assertClose(theirs.nearly_none, [1e12], { rtol: 1e-9 });
  const judged = {
    model: linear([1, 1]),
    inputs: ones,
    attributions: [[1e-12, 0]],
    explain: elsewhere([1, 0]),
  };
  const ours = await besides(maxSensitivity, judged, [[1 / 4, 0]]);
  assertClose(ours, [1], { atol: 2e-12 });
});

// At 1/8 + 1/16 the class is the instance's, at 1/8 − 1/4 it is the other, which is explained
// otherwise.
Deno.test("stability: neighbours of another class do not count", async () => {
  assert.deepEqual(theirs.other_class, {
    relative_input_stability: [null],
    max_sensitivity: [2],
  });
  const model = denseModel([{ kernel: [[-1, 1], [0, 0]], bias: [0, 0] }]);
  const steps = [[1 / 16, 0], [-1 / 4, 0]];
  const judged = { model, inputs: [[1 / 8, 1]], targets: [1] };
  const halved = {
    ...judged,
    attributions: [[2, 4]],
    explain: elsewhere([1, 2]),
  };
  // Attributions change by 1/2 each, inputs by 1/2 and 0.
  const stability = await besides(relativeInputStability, halved, steps);
  assertClose(stability, [(1 / 2) / Math.sqrt(1 / 8)], rounding);
  const turned: Judged = {
    ...judged,
    attributions: [[1, 0]],
    explain: ({ inputs: { shape, data } }) => ({
      shape,
      data: Float64Array.of(Math.sign(data[0]!), 0),
    }),
  };
  assert.deepEqual([...await besides(maxSensitivity, turned, steps)], [0]);
});

// Attributions change by 1/2 each. The input at 0 counts as 1e-6 there; here as 0.04, a hundredth
// of its range.
Deno.test("relative input stability: an input at 0 has a size", async () => {
  assertClose(theirs.zero_input, [Math.SQRT1_2 / 250_000], { rtol: 1e-9 });
  const judged = {
    model: linear([1, 1]),
    inputs: [[0, 1]],
    attributions: [[1, 2]],
    explain: elsewhere([0.5, 1]),
  };
  const ours = await besides(relativeInputStability, judged, [[1 / 4, 1 / 4]]);
  const moved = Math.sqrt(((0.25 / 0.04) ** 2 + 0.25 ** 2) / 2);
  assertClose(ours, [0.5 / moved], rounding);
});

// Rank differences 1 2 −2 −1 of four: 1 − 6 · 10 / 60 = 0, for either layer. Quantus's mean would
// be 1/3.
Deno.test("mprt: the untouched model is no layer", async () => {
  const { likeness, average } = theirs.mprt as {
    likeness: Rows;
    average: number[];
  };
  average.forEach((mean, i) => {
    const layers = likeness.map((layer) => layer[i]!);
    assertClose([mean], [(1 + layers.reduce((a, b) => a + b)) / 4], rounding);
  });
  const model = linear([1, 1, 1, 1]);
  const ours = await scoreOf(mprt, {
    model: {
      ...model,
      randomised: { layers: 2, within: (_l, _r, use) => use(model) },
    },
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, 2, 3, 4]],
    explain: elsewhere([2, 4, 1, 3]),
  });
  assertClose(ours, [0], rounding);
});

Deno.test("localisation: no object is no hit, a tie is half of one, signs are directions", async () => {
  assert.deepEqual(theirs.pointing_game, { empty: [true], tied: [true] });
  assertClose([theirs.signs.auc[0], theirs.signs.relevance_mass_accuracy[0]], [
    0,
    3,
  ], rounding);
  assert.deepEqual(theirs.batch.attribution_localisation, [null, null]);
  const shown = async (
    metric: Metric,
    attributions: number[],
    mask: number[],
    options = {},
  ) => {
    const model = linear(attributions.map(() => 1));
    const inputs = [attributions.map(() => 1)];
    return [
      ...await scoreOf(metric, {
        model,
        inputs,
        attributions: [attributions],
        mask: [mask],
      }, options),
    ];
  };
  assert.deepEqual(await shown(pointingGame, [1, 2], [0, 0]), [NaN]);
  assert.deepEqual(await shown(pointingGame, [2, 2, 1], [1, 0, 0]), [0.5]);
  assert.deepEqual(await shown(auc, [-3, 1, 0], [1, 0, 0]), [1]);
  assert.deepEqual(await shown(relevanceMassAccuracy, [3, -2, 0], [1, 0, 0]), [
    3 / 5,
  ]);
  assert.deepEqual(
    await shown(relevanceMassAccuracy, [9, 0, 1, 1], [1, 0, 0, 0]),
    [9 / 11],
  );
  // One pixel is all that the first two can find.
  assert.deepEqual(theirs.size.top_k_intersection, [0.5]);
  assert.deepEqual(
    await shown(topKIntersection, [3, 2, 1, 0], [1, 0, 0, 0], { share: 0.5 }),
    [1],
  );
});

Deno.test("complexity: one unit is as sparse among two as among four, and signs are directions", async () => {
  // It adds 1e-7 to each.
  assertClose(theirs.size.sparseness.flat(), [1 / 2, 3 / 4], { atol: 1e-6 });
  assertClose(theirs.signs.sparseness, [1], { atol: 1e-6 });
  assertClose(theirs.size.complexity.flat(), [Math.LN2, Math.LN2], {
    atol: 1e-9,
  });
  const of = async (metric: Metric, attributions: number[]) => {
    const inputs = [attributions.map(() => 1)];
    const model = linear(inputs[0]!);
    return [
      ...await scoreOf(metric, { model, inputs, attributions: [attributions] }),
    ];
  };
  assert.deepEqual(await of(sparseness, [1, 0]), [1]);
  assert.deepEqual(await of(sparseness, [1, 0, 0, 0]), [1]);
  assert.deepEqual(await of(sparseness, [3, -1]), [0.5]);
  assertClose(
    await of(complexity, [1, 1, 0]),
    [Math.LN2 / Math.log(3)],
    rounding,
  );
  assertClose(await of(complexity, [1, 1, 0, 0, 0, 0]), [
    Math.LN2 / Math.log(6),
  ], rounding);
});

Deno.test("completeness: 3 + 1 is 4", async () => {
  assert.deepEqual(theirs.completeness, [false]);
  const judged = {
    model: linear([3, 1]),
    inputs: ones,
    attributions: [[3, 1]],
    baseValues: [0],
  };
  assert.deepEqual([...await scoreOf(completenessGap, judged)], [0]);
});
