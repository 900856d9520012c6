import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import type { Coalitions } from "../../../core/contracts/queries.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyBatch } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { rise, type RiseOptions } from "../../../explainers/removal/rise.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { shaped } from "../shaped.ts";

Deno.test("rise: the published sum over the masks that were asked about", async () => {
  const model = multilinearModel(3, [[1, [0, 1]], [5, [2]], [2, []]]);
  const asked: Coalitions[] = [];
  const open: Model = {
    ...model,
    answer(query) {
      assert.ok(query.kind === "coalitions");
      asked.push(query);
      return answerByRows(model, query);
    },
  };
  const options = { masks: 50, keep: 0.3, centred: false };
  const row = [2, 3, 4];
  const { attributions } = await explainRows(rise, open, [row], { options });
  const [{ masks }] = asked as [Coalitions];
  const expected = [0, 0, 0];
  for (let k = 0; k < 50; k++) {
    const mask = masks.subarray(3 * k, 3 * k + 3);
    const [a, b, c] = row.map((x, i) => x * mask[i]!);
    const output = a! * b! + 5 * c! + 2;
    mask.forEach((on, i) => expected[i]! += output * on / 50 / 0.3);
  }
  assertClose(attributions.data, expected, { rtol: 1e-12 }); // rounding of sums
});

Deno.test("rise: a linear model's published sum is (1 − p) w x + p f(x) in expectation", async () => {
  const keep = 0.3;
  const options: Partial<RiseOptions> = { masks: 40000, keep, centred: false };
  const row = [1, 2, -1];
  const { attributions } = await explainRows(rise, linearModel([2, -3, 1]), [
    row,
  ], { options });
  const effects = [2, -6, -1];
  const expected = effects.map((e) => (1 - keep) * e + keep * -5);
  // Five standard errors: a summand is at most 7 / p, and not 0 in a share p of all masks.
  assertClose(attributions.data, expected, {
    atol: 5 * 7 / Math.sqrt(keep * 40000),
  });
});

Deno.test("rise: centred, a linear model's is (1 − p) w (x − x') and forgets the constant", async () => {
  const keep = 0.25;
  const options = { masks: 40000, keep };
  const explain = (bias: number) =>
    explainRows(rise, linearModel([2, -3, 1], bias), [[1, 2, -1]], {
      options,
      baseline: new Float32Array([0, 1, -1]),
    });
  const [one, other] = await Promise.all([explain(0), explain(1000)]);
  // Five standard errors: outputs deviate by √(3/16 · (4 + 9)) < 1.6.
  assertClose(one!.attributions.data, [1.5, -2.25, 0], {
    atol: 5 * 1.6 / Math.sqrt(keep * 40000),
  });
  // Rounding of outputs near 1000 over 40,000 masks.
  assertClose(other!.attributions.data, one!.attributions.data, { atol: 1e-8 });
});

Deno.test("rise: masks that keep everything say f(x), or nothing", async () => {
  const explain = (centred: boolean) =>
    explainRows(rise, linearModel([2, 3]), [[1, 2]], {
      options: { masks: 4, keep: 1, centred },
    });
  assert.deepEqual([...(await explain(false)).attributions.data], [8, 8]);
  assert.deepEqual([...(await explain(true)).attributions.data], [0, 0]);
});

Deno.test("rise: units are masked whole, at the cost of a row per mask", async () => {
  const { model, count } = counted(linearModel([1, 2, 3]));
  const { attributions } = await explainRows(rise, model, [[1, 1, 1], [
    2,
    2,
    2,
  ]], {
    units: grouped([[0, 2], [1]]),
    options: { masks: 30 },
  });
  const [a, , c] = attributions.data;
  assert.equal(a, c);
  assert.equal(count.rows, 60);
});

Deno.test("rise: a grid finds the bright corner of an image, over its channels", async () => {
  const side = 8;
  const weights = Array.from({ length: side * side * 2 }, (_, i) => {
    const [y, x] = [Math.floor(i / 2 / side), Math.floor(i / 2) % side];
    return y < 3 && x >= 5 ? 1 : 0;
  });
  const { model, count } = counted(
    shaped(linearModel(weights), [side, side, 2]),
  );
  const explain = await rise.prepare(
    model,
    { ...rise.defaults, masks: 2000, masking: "grid", cells: 4 },
    toyContext(weights.length),
  );
  const { inputs, ...batch } = toyBatch([weights.map(() => 1)]);
  const { attributions: { data } } = await explain({
    ...batch,
    inputs: { shape: [1, side, side, 2], data: inputs.data },
  });
  const at = (y: number, x: number) => data[(y * side + x) * 2]!;
  assert.equal(count.rows, 2000);
  assert.ok(weights.every((_, i) => data[i] === data[i - i % 2]));
  const largest = Math.max(...data);
  assert.ok([0, 1, 2].some((y) => [5, 6, 7].some((x) => at(y, x) === largest)));
  assert.ok(Math.abs(at(7, 0)) < 0.25 * largest);
});
