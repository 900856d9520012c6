import assert from "node:assert/strict";
import { pearson } from "../../../core/statistics/pearson.ts";
import { replacement } from "../../../core/rows/replacement.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { scene } from "../../../core/testing/scene.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { faithfulnessEstimate } from "../../../metrics/faithfulness/faithfulness_estimate.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

Deno.test("faithfulnessEstimate: Pearson over units", async () => {
  // Attributions 1 2 3 4 and drops 2 1 4 3: covariance 3, variances 5.
  const parts = {
    model: linearModel([2, 1, 4, 3]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, 2, 3, 4]],
  };
  assertClose(await scoresOf(faithfulnessEstimate, parts), [0.6], {
    rtol: 1e-12,
  });
});

Deno.test("faithfulnessEstimate: a method without signs is compared with the magnitude of drops", async () => {
  const parts = {
    model: linearModel([4, -4, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[4, 4, 1]],
  };
  const unsigned = { ...parts, signed: false };
  assertClose(await scoresOf(faithfulnessEstimate, unsigned), [1], {
    rtol: 1e-12,
  });
  const [signed] = await scoresOf(faithfulnessEstimate, parts);
  assert.ok(signed! < 0.5);
});

Deno.test("faithfulnessEstimate: units that act only together are constant", async () => {
  // Taking either away is the same.
  const parts = {
    model: multilinearModel(2, [[5, [0, 1]]]),
    inputs: [[1, 1]],
    attributions: [[2, 1]],
  };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts), [NaN]);
});

Deno.test("faithfulnessEstimate: the policy decides the drops", async () => {
  const parts = {
    model: linearModel([1, 1]),
    inputs: [[3, 2]],
    baseline: [2, 0],
    attributions: [[3, 2]],
  };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts), [-1]); // drops 1 2
  const mean = { replacement: "mean" };
  assert.deepEqual(await scoresOf(faithfulnessEstimate, parts, mean), [1]); // drops 3 2
});

Deno.test("faithfulnessEstimate: by the definition, over several draws of several instances", async () => {
  const inputs = [[1, 2, 3], [3, 1, 0]];
  const attributions = [[1, 2, 3], [3, -1, 2]];
  const rows = [[0, 5, 1], [2, -3, 4], [7, 1, -2], [1, 0, 9]];
  const { subject, context: plain } = scene({
    model: multilinearModel(3, [[2, [0]], [1, [0, 1]], [3, [1, 2]]]),
    inputs,
    attributions,
  });
  const context = { ...plain, background: toyRows(rows) };
  const options = { replacement: "marginal", draws: 3 };
  const policy = replacement("marginal", 3, subject.batch, context);
  assert.ok(policy.kind === "fixed");
  const f = ([a, b, c]: number[]) => 2 * a! + a! * b! + 3 * b! * c!;
  const expected = inputs.map((x, row) => {
    const outputs = x.map((_, unit) =>
      [0, 1, 2].map((draw) => {
        const source = rows[policy.of[3 * row + draw]!]!;
        return f(x.with(unit, source[unit]!));
      })
    );
    const drops = outputs.map((byDraw) =>
      f(x) - byDraw.reduce((a, b) => a + b) / 3
    );
    return pearson(attributions[row]!, drops);
  });
  const scores = await faithfulnessEstimate.score(subject, options, context);
  assertClose(scores, expected, { rtol: 1e-12 });
});
