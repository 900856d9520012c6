import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { pearson } from "../../../core/statistics/pearson.ts";
import { sensitivityN } from "../../../metrics/faithfulness/sensitivity_n.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

const parts = {
  model: multilinearModel(4, [[2, [0]], [1, [1]], [3, [1, 2]], [-1, [3]]]),
  inputs: [[1, 2, 1, 3]],
  attributions: [[3, -1, 4, 1]],
};
const options = {
  ...sensitivityN.defaults,
  sizes: 3,
  largest: 0.75,
  subsets: 20,
};

Deno.test("sensitivityN: the mean of one correlation per size, by the definition", async () => {
  let masks: number[][] = [];
  const { model } = parts;
  const { subject, context } = scene({
    ...parts,
    model: {
      ...model,
      answer(query) {
        if (query.kind === "coalitions") {
          masks = Array.from(
            { length: query.masks.length / 4 },
            (_, m) => [...query.masks.subarray(4 * m, 4 * m + 4)],
          );
        }
        return answerByRows(model, query);
      },
    },
  });
  const [score] = await sensitivityN.score(subject, options, context);
  const f = ([a, b, c, d]: number[]) => 2 * a! + b! + 3 * b! * c! - d!;
  const x = parts.inputs[0]!;
  const correlations = [1, 2, 3].map((size, s) => {
    const sizeMasks = masks.slice(20 * s, 20 * s + 20);
    for (const mask of sizeMasks) {
      assert.equal(mask.filter((present) => !present).length, size);
    }
    return pearson(
      sizeMasks.map((mask) =>
        parts.attributions[0]!.reduce((t, a, u) => mask[u] ? t : t + a, 0)
      ),
      sizeMasks.map((mask) => f(x) - f(x.map((v, u) => mask[u] ? v : 0))),
    );
  });
  const expected = correlations.reduce((a, b) => a + b) / 3;
  assertClose([score!], [expected], { rtol: 1e-12 });
});

Deno.test("sensitivityN: sizes at which nothing differs are left out, for every explanation", async () => {
  // a · b: replacing either removes all; of two of three units replaced, at least one is a or b.
  const model = multilinearModel(3, [[1, [0, 1]]]);
  const all = { model, inputs: [[1, 1, 1]], attributions: [[2, 2, 0]] };
  const two = { sizes: 2, largest: 0.67 };
  const [both] = await scoresOf(sensitivityN, all, two);
  const [one] = await scoresOf(sensitivityN, all, { sizes: 1, largest: 0 });
  assertClose([both!], [one!], { rtol: 1e-12 });
  assertClose([one!], [1], { rtol: 1e-12 });
});

Deno.test("sensitivityN: NaN where sums are constant though drops are not, and where there is one unit", async () => {
  const constant = { ...parts, attributions: [[2, 2, 2, 2]] };
  assert.deepEqual(await scoresOf(sensitivityN, constant), [NaN]);
  const single = {
    model: linearModel([2]),
    inputs: [[1]],
    attributions: [[2]],
  };
  assert.deepEqual(await scoresOf(sensitivityN, single), [NaN]);
});

Deno.test("sensitivityN: sizes from one unit to the largest, at equal ratios", async () => {
  const replacedCounts = new Set<number>();
  const model = functionModel({
    inputs: 10,
    value(row) {
      const present = Array.from(row).flatMap((value, unit) =>
        value === 1 ? [unit] : []
      );
      replacedCounts.add(10 - present.length);
      return present.reduce((sum, unit) => sum + unit, 0);
    },
    gradient: () => [],
  });
  const ones = new Array(10).fill(1);
  const scene = {
    model,
    inputs: [ones],
    attributions: [ones.map((_, i) => i)],
  };
  await scoresOf(sensitivityN, scene, { largest: 0.8 });
  // 8^(s/7): 1, 1.3, 1.8, 2.4, 3.3, 4.4, 5.9, 8; the complete instance is predicted once.
  assert.deepEqual([...replacedCounts].sort(), [0, 1, 2, 3, 4, 6, 8]);
});

Deno.test("sensitivityN: drops are to the baseline", async () => {
  const parts = {
    model: linearModel([2, 5, 1]),
    inputs: [[3, 1, 2]],
    baseline: [1, 0, 2],
    attributions: [[4, 5, 0]],
  };
  assertClose(await scoresOf(sensitivityN, parts), [1], { rtol: 1e-12 });
});
