import assert from "node:assert/strict";
import { functionModel } from "../../../core/testing/function_model.ts";
import { integratedGradients } from "../../../explainers/gradients/integrated_gradients.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";

/** height · σ(steepness (x − 0.3)). */
function rise(steepness: number, height = 1) {
  const at = (row: ArrayLike<number>) => steepness * (row[0]! - 0.3);
  return functionModel({
    inputs: 1,
    value: (row) => height / (1 + Math.exp(-at(row))),
    gradient(row) {
      const e = Math.exp(-Math.abs(at(row)));
      return [height * steepness * e / (1 + e) ** 2];
    },
  });
}

Deno.test("integratedGradients: doubles steps for each instance on its own until the gap is within tolerance", async () => {
  // The rise at 0.3 spans 0.003 of [0, 1]: sixteen nodes step over it, and the answer would be 0.
  const rows = [[1], [0.2], [1]];
  const steep = rise(3000);
  const fixed = await explainRows(integratedGradients, steep, rows, {
    options: { maxSteps: 16 },
  });
  assert.ok(fixed.attributions.data[0]! < 1e-3);
  assert.ok(fixed.notes!.gap!.data[0]! > 0.99);
  const { model, count } = counted(steep);
  const { attributions, notes } = await explainRows(
    integratedGradients,
    model,
    rows,
    { options: { tolerance: 0.001, maxSteps: 8192 } },
  );
  assertClose(attributions.data, [1, 0, 1], { atol: 0.001 });
  const steps = [...notes!.steps!.data];
  assert.equal(steps[1], 16);
  assert.equal(steps[0], steps[2]);
  assert.ok(steps[0]! > 512, `${steps}`);
  // 16 + 32 + … + steps for two instances, 16 for the easy one; f(x) of three and of the baseline.
  assert.equal(count.gradientRows, 2 * (2 * steps[0]! - 16) + 16);
  assert.equal(count.rows, 4);
});

Deno.test("integratedGradients: where maxSteps is reached, steps and gap say so", async () => {
  const { notes, attributions } = await explainRows(
    integratedGradients,
    rise(3000),
    [[1]],
    { options: { maxSteps: 40, tolerance: 0.0001 } },
  );
  assert.deepEqual([...notes!.steps!.data], [40]);
  assertClose(notes!.gap!.data, [Math.abs(1 - attributions.data[0]!)], {
    atol: 1e-12,
  });
  assert.ok(notes!.gap!.data[0]! > 0.0001);
});

Deno.test("integratedGradients: the gap is judged against the change, which counts as at least 0.01", async () => {
  const steps = async (height: number) =>
    (await explainRows(integratedGradients, rise(100, height), [[1]]))
      .notes!.steps!.data[0]!;
  assert.equal(await steps(1000), await steps(1));
  assert.ok(await steps(1) > 16);
  assert.equal(await steps(1e-6), 16);
});
