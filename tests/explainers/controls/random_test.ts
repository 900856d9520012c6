import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { random } from "../../../explainers/controls/random.ts";
import { assertClose } from "../../assert_close.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

const model = linearModel([1, 1, 1]);
const rows = Array.from({ length: 2000 }, () => [1, 2, 3]);

Deno.test("random: uniform in [0, 1), whatever the input", async () => {
  const { attributions } = await explainRows(random, model, rows);
  const draws = Array.from(attributions.data);
  assert.ok(draws.every((value) => value >= 0 && value < 1));
  const moment = (power: number) =>
    draws.reduce((sum, value) => sum + value ** power, 0) / draws.length;
  // Five standard errors of the mean (variance 1/12) and of the mean square (4/45) of 6000 draws.
  assertClose([moment(1)], [1 / 2], { atol: 5 * Math.sqrt(1 / 12 / 6000) });
  assertClose([moment(2)], [1 / 3], { atol: 5 * Math.sqrt(4 / 45 / 6000) });
});

Deno.test("random: one draw per unit", async () => {
  const { attributions: { data } } = await explainRows(
    random,
    model,
    rows.slice(0, 1),
    { units: grouped([[0, 2], [1]]) },
  );
  assert.equal(data[0], data[2]);
  assert.notEqual(data[0], data[1]);
});
