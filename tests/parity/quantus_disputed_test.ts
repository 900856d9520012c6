/**
 * Where quantus 0.6.0 is not what the definitions say, or not what its users would take it for;
 * each with its number and the one by hand.
 *
 * What it computes:
 * - Monotonicity puts the baseline in place of the baseline: the output never moves, and every
 *   explanation is monotone.
 * - SensitivityN draws no subsets. It takes the ranked features away one after the other, and
 *   correlates the last one's attribution with the fall of all, across the instances of the first
 *   batch.
 * - Infidelity perturbs blocks one after the other in reading order: nothing is random, and more
 *   samples are the same again.
 * - IROF's and PixelFlipping's areas begin after the first removal, so that a constant output has
 *   an area over it; they grow with the number of steps.
 * - MPRT's average counts the untouched model as a layer, with correlation 1.
 * - PointingGame turns NaN into a hit where the object is empty, and counts a tie with the object
 *   as one.
 * - Completeness asks for equal floats after dividing attributions by the largest.
 *
 * What decides beside the explanation:
 * - ties are broken by index; - `black` is the instance's smallest value, `mean` its mean with what
 *   was replaced before, in IROF the mean of the batch;
 * - attributions are divided by the largest of the batch: thresholds move with the other instances,
 *   and LocalLipschitzEstimate does not see lengths;
 * - ROAD and SensitivityN score the first batch alone, AttributionLocalisation weighs by the number
 *   of instances;
 * - neighbours of another class make RelativeInputStability NaN, and MaxSensitivity count a turned
 *   explanation;
 * - division by the explanation at the instance, or by an input near 0, has no bound; - signs lower
 *   importance in AUC and RelevanceMassAccuracy;
 * - Sparseness, Complexity and TopKIntersection depend on the number of pixels or on k.
 *
 * What it refuses: attributions below 0 throughout, colour images in IROF and ROAD, and in
 * MonotonicityCorrelation a whole batch in which one output is near 0 or one explanation constant.
 *
 * @module
 */
import assert from "node:assert/strict";
import { effectiveComplexity } from "../../metrics/complexity/effective_complexity.ts";
import { faithfulnessEstimate } from "../../metrics/faithfulness/faithfulness_estimate.ts";
import { infidelity } from "../../metrics/faithfulness/infidelity.ts";
import { irof } from "../../metrics/faithfulness/irof.ts";
import { monotonicityArya } from "../../metrics/faithfulness/monotonicity_arya.ts";
import { monotonicityNguyen } from "../../metrics/faithfulness/monotonicity_nguyen.ts";
import { pixelFlipping } from "../../metrics/faithfulness/pixel_flipping.ts";
import { road } from "../../metrics/faithfulness/road.ts";
import { sensitivityN } from "../../metrics/faithfulness/sensitivity_n.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel } from "./dense_model.ts";
import { inTurn, replayed, scoreOf, startingWith } from "./known_subject.ts";
import { linear, rounding, theirs } from "./quantus_disputed.ts";

const ones = [[1, 1]];

Deno.test("monotonicity: outputs 0, −1, 2 fall", async () => {
  assert.deepEqual(theirs.monotonicity, [true]);
  const judged = {
    model: linear([-1, 3]),
    inputs: ones,
    attributions: [[1, 2]],
  };
  assert.deepEqual([...await scoreOf(monotonicityArya, judged)], [0]);
});

Deno.test("sensitivity-n: effects of a linear model add up over every subset", async () => {
  assertClose(theirs.sensitivity_n, [1, -0.18898223650461363, 0.5], rounding);
  const judged = {
    model: linear([3, 1, 1, 0]),
    inputs: [[1, 1, 1, 1], [2, 1, 1, 1], [1, 2, 0, 1]],
    attributions: [[3, 1, 1, 0], [6, 1, 1, 0], [3, 2, 0, 0]],
  };
  assertClose(await scoreOf(sensitivityN, judged), [1, 1, 1], rounding);
});

// The first two tie. By index the curve of 3, 1, 0 is 4 1 0 0 and that of 1, 3, 0 is 4 3 0 0; over
// both orders the mean is (1 + 5/3) / 2.
Deno.test("pixel flipping: ties in either order", async () => {
  assert.deepEqual(theirs.ties, [[[1, 0, 0]], [[3, 0, 0]]]);
  for (const weights of [[3, 1, 0], [1, 3, 0]]) {
    const judged = {
      model: linear(weights),
      inputs: [[1, 1, 1]],
      attributions: [[1, 1, 0]],
    };
    const ours = await scoreOf(pixelFlipping, judged, { tieOrders: 10000 });
    // Six standard errors of 1/3 over √10,000.
    assertClose(ours, [4 / 3], { atol: 0.02 });
  }
});

// Effects against 0 are 3 2 0. Black is the smallest input, 1: falls 0 1 0.
Deno.test("faithfulness estimate: absent is what the task says", async () => {
  assertClose(theirs.black, [1 / Math.sqrt(28)], rounding);
  const judged = {
    model: linear([3, 1, 0]),
    inputs: [[1, 2, 4]],
    attributions: [[3, 2, 0]],
  };
  assertClose(await scoreOf(faithfulnessEstimate, judged), [1], rounding);
});

// The mean of 4 0 2 is 2: outputs 6, 4, 6, 6. Taken anew at every step it is 2, 4/3, 16/9.
Deno.test("pixel flipping: a mean that stays", async () => {
  assertClose(theirs.drifting_mean.flat(), [4, 16 / 3, 46 / 9], { atol: 1e-6 });
  const judged = {
    model: linear([1, 1, 1]),
    inputs: [[4, 0, 2]],
    attributions: [[3, 2, 1]],
  };
  const background = { shape: [1, 3], data: Float32Array.of(2, 2, 2) };
  const ours = await scoreOf(
    pixelFlipping,
    judged,
    { replacement: "mean" },
    { background },
  );
  assertClose(ours, [16 / 3], rounding);
});

Deno.test("attributions below 0 throughout, outputs near 0 and constant explanations are scored", async () => {
  assert.deepEqual(
    [theirs.negative, theirs.near_zero, theirs.constant],
    ["AssertionError", "ValueError", "AttributeError"],
  );
  const pulled = {
    model: linear([-3, -1]),
    inputs: ones,
    attributions: [[-3, -1]],
  };
  assertClose(await scoreOf(faithfulnessEstimate, pulled), [1], rounding);
  // f = 3.5 and 0; falls 1 2 0.5 and 3 −2 −1.
  const balanced = {
    model: linear([1, 2, 1]),
    inputs: [[1, 1, 0.5], [3, -1, -1]],
    attributions: [[1, 2, 0.5], [3, 2, 1]],
  };
  const one = { replacement: "baseline", draws: 1 };
  assertClose(
    await scoreOf(monotonicityNguyen, balanced, one),
    [1, 1],
    rounding,
  );
  const level = {
    model: linear([1, 1]),
    inputs: [[1, 2], [1, 2]],
    attributions: [[1, 2], [3, 3]],
  };
  assertClose(
    await scoreOf(monotonicityNguyen, level, one),
    [1, NaN],
    rounding,
  );
});

// Three of four inputs count, for either instance: (3 − 1) / (4 − 1).
Deno.test("effective complexity: the batch does not matter", async () => {
  assert.deepEqual(theirs.batch.effective_complexity, [[3], [0, 3]]);
  const attributions = [[1, 1, 1, 0], [1e6, 1e6, 1e6, 0]];
  for (const rows of [attributions.slice(0, 1), attributions]) {
    const judged = {
      model: linear([1, 1, 1, 0]),
      inputs: rows.map(() => [1, 1, 1, 1]),
      attributions: rows,
    };
    const ours = await scoreOf(effectiveComplexity, judged, {
      replacement: "baseline",
    });
    assertClose(ours, rows.map(() => 2 / 3), rounding);
  }
});

// By the data's mean, 2: outputs 8 6 6 7 8 of 8, and 36 29 22 15 8 of 36. By the batch's the first
// instance gets 1.8 alone and −1.6 beside the second.
Deno.test("irof: the batch does not matter", async () => {
  assertClose(theirs.batch.irof.flat(), [
    1.806640625,
    -1.6279296875,
    1.7632378472222223,
  ], rounding);
  const inputs = [[4, 1, 2, 1], [9, 9, 9, 9]];
  const background = {
    shape: [1, 2, 2, 1],
    data: Float32Array.of(2, 2, 2, 2),
  };
  for (const rows of [inputs.slice(0, 1), inputs]) {
    const ours = await scoreOf(
      irof,
      {
        model: linear([1, 1, 1, 1], [2, 2, 1]),
        inputs: rows,
        attributions: rows,
      },
      { segments: 5 },
      { background },
    );
    const expected = [1 - 3.375 / 4, 1 - (22 + 29 + 22 + 15) / 36 / 4];
    assertClose(ours, expected.slice(0, rows.length), rounding);
  }
});

Deno.test("irof: a constant output has no area over it; colours are pixels", async () => {
  assert.deepEqual(theirs.irof_constant, [1]);
  assert.deepEqual(theirs.colour, {
    irof: "AssertionError",
    road: "IndexError",
  });
  const judged = {
    inputs: [[1, 1, 1, 1, 1, 1]],
    attributions: [[3, 3, 3, 1, 1, 1]],
  };
  const score = async (weight: number, bias: number) => {
    const weights = judged.inputs[0]!.map(() => weight);
    const model = linear(weights, [1, 2, 3], bias);
    const options = { segments: 3, replacement: "baseline" };
    return [...await scoreOf(irof, { ...judged, model }, options)];
  };
  assert.deepEqual(await score(0, 1), [0]);
  assert.deepEqual(await score(1, 0), [0.5]); // 6, 3, 0
});

// Two of four labels are right, in whatever batches. Ours compares with what the model says at the
// instance, which stays in all four, in colour too.
Deno.test("road: every instance counts", async () => {
  assert.deepEqual(theirs.batch.road, [[0.5], [1]]);
  for (const channels of [1, 3]) {
    const each = (values: number[]) =>
      values.flatMap((value) => new Array<number>(channels).fill(value));
    const kernel = each([0, 1, 1, 1]).map((weight) => [weight, 0]);
    const rows = <T>(row: T) => [row, row, row, row];
    const ours = await scoreOf(road, {
      model: denseModel([{ kernel, bias: [0, 1] }], {
        shape: [2, 2, channels],
      }),
      inputs: rows(each([1, 1, 1, 1])),
      attributions: rows(each([4, 1, 2, 3])),
    }, { shares: 1, largest: 0.25 });
    assert.deepEqual([...ours], [1, 1, 1, 1]);
  }
});

// The smaller of two ones, attributed to the first: without the second it falls by 1 that nothing
// accounts for, one of the three sets. Quantus looks at the first and at both.
Deno.test("infidelity: every subset may be asked about", async () => {
  assert.deepEqual(theirs.infidelity, [[0], [0]]);
  const sets = [[0], [1], [0, 1]];
  const ours = await scoreOf(
    infidelity,
    {
      model: denseModel([
        { kernel: [[1, 1], [0, -1]], bias: [0, 0] },
        { kernel: [[1], [-1]], bias: [0] },
      ]),
      inputs: ones,
      attributions: [[1, 0]],
    },
    { subsets: 3, scaled: false },
    {
      rng: replayed((id) =>
        id === "infidelity"
          ? {
            integer: inTurn(sets.map((set) => set.length - 1)),
            permutation: inTurn(sets.map((set) => startingWith(set, 2))),
          }
          : undefined
      ),
    },
  );
  assertClose(ours, [1 / 3], rounding);
});
