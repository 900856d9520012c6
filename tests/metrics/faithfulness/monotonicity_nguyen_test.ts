import assert from "node:assert/strict";
import { midRanks } from "../../../core/statistics/ranks.ts";
import { pearson } from "../../../core/statistics/pearson.ts";
import { replacement } from "../../../core/rows/replacement.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { monotonicityNguyen } from "../../../metrics/faithfulness/monotonicity_nguyen.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

Deno.test("monotonicityNguyen: Spearman with mid-ranks", async () => {
  // Magnitudes rank 1 2.5 2.5 4, changes 2 1 3.5 3.5: covariance 2.25, variances 4.5.
  const parts = {
    model: linearModel([2, 1, 4, -4]),
    inputs: [[1, 1, 1, 1]],
    attributions: [[1, -2, 2, 4]],
  };
  assertClose(await scoresOf(monotonicityNguyen, parts), [0.5], {
    rtol: 1e-12,
  });
});

Deno.test("monotonicityNguyen: squares before the mean over draws: a change of both signs is a change", async () => {
  // At 0 with data at −1 and 1 the first input's changes cancel; the second's is always ½.
  const { subject, context } = scene({
    model: linearModel([1, 0.5]),
    inputs: [[0, 0]],
    attributions: [[2, 1]],
  });
  const background = toyRows([[1, 1], [-1, 1]]);
  const [score] = await monotonicityNguyen.score(
    subject,
    { replacement: "marginal", draws: 64 },
    { ...context, background },
  );
  assert.equal(score, 1);
});

Deno.test("monotonicityNguyen: the data decide, not the reference: an input that the data keep constant has no effect", async () => {
  const { subject, context } = scene({
    model: linearModel([9, 1]),
    inputs: [[4, 4]],
    attributions: [[1, 2]],
  });
  const background = toyRows([[4, 1], [4, 9]]);
  const [score] = await monotonicityNguyen.score(
    subject,
    monotonicityNguyen.defaults,
    { ...context, background },
  );
  assert.equal(score, 1);
});

Deno.test("monotonicityNguyen: by the definition, over several draws of several instances", async () => {
  const eight = Array.from({ length: 8 }, (_, i) => i);
  const inputs = eight.map((i) => [i % 5 - 2, 3 * i % 7 - 3, 5 * i % 4]);
  const attributions = eight.map((i) => [3 * i % 8, 1 - 5 * i % 7, i % 3]);
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
    const changes = outputs.map((byDraw) =>
      byDraw.reduce((sum, output) => sum + (f(x) - output) ** 2, 0)
    );
    const sizes = attributions[row]!.map(Math.abs);
    return pearson(midRanks(sizes), midRanks(changes));
  });
  const scores = await monotonicityNguyen.score(subject, options, context);
  assertClose(scores, expected, { rtol: 1e-12 });
});
