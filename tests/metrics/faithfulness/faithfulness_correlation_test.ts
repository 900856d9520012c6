import { answerByRows } from "../../../core/rows/query.ts";
import assert from "node:assert/strict";
import { pearson } from "../../../core/statistics/pearson.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene, type SceneParts } from "../../../core/testing/scene.ts";
import { faithfulnessCorrelation } from "../../../metrics/faithfulness/faithfulness_correlation.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

const parts = {
  model: multilinearModel(4, [[2, [0]], [1, [1]], [3, [1, 2]], [-1, [3]]]),
  inputs: [[1, 2, 1, 3], [0, 1, -1, 2]],
  attributions: [[3, -1, 4, 1], [5, 9, -2, 6]],
};

/** The masks asked for, one row of units each. */
async function masksOf(
  scene_: SceneParts,
  options: { subsets: number; size: number },
): Promise<number[][]> {
  let masks: number[][] = [];
  const { subject, context } = scene({
    ...scene_,
    model: {
      ...scene_.model,
      answer: (query) => {
        if (query.kind !== "coalitions") {
          return answerByRows(scene_.model, query);
        }
        const units = query.units
          ? query.units.offsets.length - 1
          : scene_.model.inputShape[0]!;
        masks = Array.from(
          { length: query.masks.length / units },
          (_, m) => [...query.masks.subarray(m * units, (m + 1) * units)],
        );
        return Promise.resolve(
          new Float64Array(masks.length * query.targets.length),
        );
      },
    },
  });
  await faithfulnessCorrelation.score(
    subject,
    { ...faithfulnessCorrelation.defaults, ...options },
    context,
  );
  return masks;
}

Deno.test("faithfulnessCorrelation: the definition, evaluated row by row on the subsets drawn", async () => {
  const options = { subsets: 30, size: 0.5 };
  const masks = await masksOf(parts, options);
  const expected = await Promise.all(parts.inputs.map(async (x, i) => {
    const value = async (row: number[]) => {
      const inputs = { shape: [1, 4], data: Float64Array.from(row) };
      return (await parts.model.predict(inputs)).data[0]!;
    };
    const sums = masks.map((mask) =>
      mask.reduce(
        (sum, present, u) => present ? sum : sum + parts.attributions[i]![u]!,
        0,
      )
    );
    const whole = await value(x);
    const drops = await Promise.all(
      masks.map(async (mask) =>
        whole - await value(x.map((v, u) => mask[u] ? v : 0))
      ),
    );
    return pearson(sums, drops);
  }));
  assert.deepEqual(
    await scoresOf(faithfulnessCorrelation, parts, options),
    expected,
  );
});

Deno.test("faithfulnessCorrelation: subsets have the option's share of units, at least one, and differ", async () => {
  for (const [size, members] of [[0, 1], [0.3, 1], [0.5, 2], [0.7, 3]]) {
    const masks = await masksOf(parts, { subsets: 50, size: size! });
    assert.equal(masks.length, 50);
    for (const mask of masks) {
      assert.equal(mask.filter((present) => !present).length, members);
    }
    assert.ok(new Set(masks.map(String)).size > 1);
  }
});

Deno.test("faithfulnessCorrelation: the size is a share of units, not of inputs", async () => {
  const grouped = { ...parts, units: [[0, 1], [2, 3]] };
  const masks = await masksOf(grouped, { subsets: 20, size: 0.5 });
  for (const mask of masks) {
    assert.deepEqual([mask.length, mask.reduce((a, b) => a + b)], [2, 1]);
  }
});

Deno.test("faithfulnessCorrelation: units that are the same are replaced each time they are drawn: many single subsets approach the correlation over units", async () => {
  // Attributions 1 2 3 4 and drops 2 1 4 3: covariance 3, variances 5.
  const [score] = await scoresOf(faithfulnessCorrelation, {
    model: linearModel([2, 1, 4, 3]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, 2, 3, 4]],
  }, { subsets: 20000, size: 0.25 });
  // Standard error of a correlation of 0.6 from 20,000 pairs: (1 − 0.36)/√20000.
  assertClose([score!], [0.6], { atol: 4 * 0.64 / Math.sqrt(20000) });
});

Deno.test("faithfulnessCorrelation: the baseline is what replaces", async () => {
  // Against (1, 0) only b moves: drops 0 and 1.
  const against = {
    model: linearModel([5, 1]),
    inputs: [[1, 1]],
    baseline: [1, 0],
  };
  assert.deepEqual(
    await scoresOf(faithfulnessCorrelation, {
      ...against,
      attributions: [[0, 1]],
    }),
    [1],
  );
});

Deno.test("faithfulnessCorrelation: NaN where all units are in every subset", async () => {
  assert.deepEqual(
    await scoresOf(faithfulnessCorrelation, parts, { subsets: 10, size: 1 }),
    [NaN, NaN],
  );
});
