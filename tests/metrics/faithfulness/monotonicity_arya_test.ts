import assert from "node:assert/strict";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { monotonicityArya } from "../../../metrics/faithfulness/monotonicity_arya.ts";
import { scoresOf } from "../proof.ts";

const model = multilinearModel(2, [[-1, [1]], [3, [0, 1]]]);

Deno.test("monotonicityArya: tied orders count as many as pass", async () => {
  const parts = { model, inputs: [[1, 1]], attributions: [[1, 1]] };
  const [score] = await scoresOf(monotonicityArya, parts, { tieOrders: 4000 });
  assert.ok(Math.abs(score! - 0.5) < 5 * 0.5 / Math.sqrt(4000));
});

Deno.test("monotonicityArya: an unsigned method goes by magnitude, a signed one by value", async () => {
  const parts = { model, inputs: [[1, 1]], attributions: [[-5, 1]] };
  assert.deepEqual(await scoresOf(monotonicityArya, parts), [1]);
  const unsigned = { ...parts, signed: false };
  assert.deepEqual(await scoresOf(monotonicityArya, unsigned), [0]);
});

Deno.test("monotonicityArya: the first step counts", async () => {
  const parts = {
    model: linearModel([-1, 2]),
    inputs: [[1, 1]],
    attributions: [[-1, 2]],
  };
  assert.deepEqual(await scoresOf(monotonicityArya, parts), [0]); // 0 -1 1
});

Deno.test("monotonicityArya: every order passes where nothing lowers the output: the weakness of the definition", async () => {
  const parts = {
    model: linearModel([3, 1, 0]),
    inputs: [[1, 1, 1], [1, 1, 1]],
    attributions: [[3, 1, 0], [-9, 4, 5]],
  };
  assert.deepEqual(await scoresOf(monotonicityArya, parts), [1, 1]);
});

Deno.test("monotonicityArya: a drop by rounding is none", async () => {
  const parts = { inputs: [[1, 1, 1]], attributions: [[1, 2, 3]] };
  const small = { ...parts, model: linearModel([1, -1e-9, 1]) };
  assert.deepEqual(await scoresOf(monotonicityArya, small), [1]);
  const real = { ...parts, model: linearModel([1, -1e-3, 1]) };
  assert.deepEqual(await scoresOf(monotonicityArya, real), [0]);
});

Deno.test("monotonicityArya: a drop is small or not relative to the outputs", async () => {
  const parts = {
    model: linearModel([-1e-9, 2e-9]),
    inputs: [[1, 1]],
    attributions: [[-1, 2]],
  };
  assert.deepEqual(await scoresOf(monotonicityArya, parts), [0]); // 0 -1 1 billionths
});
