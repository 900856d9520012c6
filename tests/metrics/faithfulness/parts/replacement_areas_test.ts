import { answerByRows } from "../../../../core/rows/query.ts";
import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { scene, type SceneParts } from "../../../../core/testing/scene.ts";
import {
  replacementAreas,
  type ReplacementOptions,
  replacementOptions,
} from "../../../../metrics/faithfulness/parts/replacement_areas.ts";
import { assertClose } from "../../../assert_close.ts";

async function areasOf(
  parts: SceneParts,
  direction: "deletion" | "insertion" = "deletion",
  options: Partial<ReplacementOptions> = {},
): Promise<number[]> {
  const { subject, context } = scene(parts);
  const all = { ...replacementOptions.defaults, ...options };
  return [...await replacementAreas(direction, "curve", subject, all, context)];
}

Deno.test("replacementAreas: a signed method deletes its largest value first, an unsigned one its largest magnitude", async () => {
  const parts = {
    model: linearModel([3, 1]),
    inputs: [[1, 1]],
    attributions: [[1, -2]],
  };
  assert.deepEqual(await areasOf(parts), [3 / 8]); // 4 1 0
  assert.deepEqual(await areasOf({ ...parts, signed: false }), [5 / 8]); // 4 3 0
});

Deno.test("replacementAreas: where the output drops from absent to present, negative attributions come first", async () => {
  const parts = {
    model: linearModel([-3, -1]),
    inputs: [[1, 1]],
    attributions: [[-3, -1]],
  };
  assert.deepEqual(await areasOf(parts), [3 / 8]); // -4 -1 0 over -4
  assert.deepEqual(await areasOf(parts, "insertion"), [5 / 8]); // 0 -3 -4
});

Deno.test("replacementAreas: shifting a signed explanation leaves the order", async () => {
  const parts = {
    model: linearModel([3, 1, -2]),
    inputs: [[1, 1, 1]],
    attributions: [[3, 1, -2]],
  };
  const shifted = { ...parts, attributions: [[8, 6, 3]] };
  assert.deepEqual(await areasOf(parts), await areasOf(shifted));
});

Deno.test("replacementAreas: scaling and shifting a linear output leaves the area", async () => {
  const parts = { inputs: [[1, 1]], attributions: [[3, 1]] };
  for (const model of [linearModel([6, 2]), linearModel([3, 1], 100)]) {
    assert.deepEqual(await areasOf({ ...parts, model }), [3 / 8]);
  }
});

Deno.test("replacementAreas: NaN up to minChange of the larger output, scored above", async () => {
  // f(x) = 100, f(absent) = 99: a change of one hundredth.
  const parts = {
    model: linearModel([1], 99),
    inputs: [[1]],
    attributions: [[1]],
  };
  assert.deepEqual(await areasOf(parts), [NaN]);
  const options = { minChange: 0.0099 };
  assert.deepEqual(await areasOf(parts, "deletion", options), [0.5]);
  const same = { ...parts, inputs: [[0]] };
  assert.deepEqual(await areasOf(same, "deletion", { minChange: 0 }), [NaN]);
});

Deno.test("replacementAreas: the larger output may be the absent one; a probability's change is measured as it is", async () => {
  const small = { inputs: [[1]], attributions: [[-1]] };
  // From 2 down to 1: half of the larger, all of the smaller.
  const falling = { ...small, model: linearModel([-1], 2) };
  const half = { minChange: 0.5 };
  assert.deepEqual(await areasOf(falling, "deletion", half), [NaN]);
  // From 0 to 1/128: less than a hundredth, and all of the larger.
  const rising = { ...small, model: linearModel([1 / 128]) };
  assert.deepEqual(await areasOf(rising), [0.5]);
  for (const head of ["probability", "shifted_probability"] as const) {
    const model = { ...rising.model, head };
    assert.deepEqual(await areasOf({ ...rising, model }), [NaN]);
  }
});

Deno.test("replacementAreas: a unit is one step, and inputs of no unit stay present", async () => {
  const model = multilinearModel(4, [[1, [0, 3]], [2, [1, 3]], [4, [2, 3]]]);
  const parts = {
    model,
    inputs: [[1, 1, 1, 1]],
    units: [[0, 1], [2]],
    attributions: [[1, 1, 2, 50]],
  };
  assert.deepEqual(await areasOf(parts), [13 / 28]); // 7 3 0
  assert.deepEqual(await areasOf(parts, "insertion"), [15 / 28]); // 0 4 7
});

Deno.test("replacementAreas: all tied is the mean over orders, within 4 standard errors", async () => {
  const parts = {
    model: linearModel([3, 2, 1, 0, 0]),
    inputs: [[1, 1, 1, 1, 1]],
    attributions: [[1, 1, 1, 1, 1]],
  };
  const [area] = await areasOf(parts, "deletion", { tieOrders: 4000 });
  // Linear: each order and its reverse average to 1/2. An area is Σ w (position − 1/2)/(5 · 6):
  // with positions uniform over orders its variance is (Σ w² − (Σ w)²/5) · (5² + 5)/12 / 30² = (14
  // − 36/5) · 2.5 / 900.
  const error = Math.sqrt(6.8 * 2.5 / 900 / 4000);
  assertClose([area!], [0.5], { atol: 4 * error });
  assert.notEqual(area, 0.5);
});

Deno.test("replacementAreas: tied orders depend on the instance alone", async () => {
  const parts = {
    model: linearModel([3, 2, 1, 0, 0]),
    inputs: [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]],
    attributions: [[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]],
    instances: [4, 7],
  };
  const [first, second] = await areasOf(parts);
  assert.notEqual(first, second);
  const alone = { ...parts, inputs: [[1, 1, 1, 1, 1]] };
  const [again] = await areasOf({
    ...alone,
    attributions: [[0, 0, 0, 0, 0]],
    instances: [7],
  });
  assert.equal(again, second);
});

Deno.test("replacementAreas: without ties there is one walk, with ties tieOrders", async () => {
  const walkLengths: number[] = [];
  const model = linearModel([3, 1]);
  const { subject, context } = scene({
    model: {
      ...model,
      answer: (query) => {
        if (query.kind !== "walks") return answerByRows(model, query);
        walkLengths.push(query.orders.length);
        return Promise.resolve(new Float64Array(query.orders.length));
      },
    },
    inputs: [[1, 1], [1, 1], [0, 0]],
    attributions: [[2, 1], [1, 1], [2, 1]],
  });
  const options = replacementOptions.defaults;
  await replacementAreas("deletion", "curve", subject, options, context);
  assert.deepEqual(walkLengths, [2 * (1 + 8)]);
});
