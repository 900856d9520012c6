import assert from "node:assert/strict";
import { mul, tensor2d } from "@tensorflow/tfjs-core";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene } from "../../../core/testing/scene.ts";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tfjsModel } from "../../../models/tfjs_model.ts";
import { twoOutputs } from "../../explainers/two_outputs.ts";
import { scoresOf } from "../proof.ts";
import { dummy } from "../../../metrics/axiomatic/dummy.ts";

Deno.test("dummy: undefined where every unit has an effect", async () => {
  const parts = {
    model: linearModel([1, -1e-9]),
    inputs: [[1, 1]],
    attributions: [[1, 1]],
  };
  assert.deepEqual(await scoresOf(dummy, parts), [NaN]);
});

Deno.test("dummy: an effect through another input counts, though the instance does not show it", async () => {
  const parts = {
    model: multilinearModel(3, [[1, [0, 1]]]),
    inputs: [[0, 0, 0]],
    attributions: [[2, 1, 1]],
  };
  assert.deepEqual(await scoresOf(dummy, parts), [1 / 4]);
});

Deno.test("dummy: every draw looks at another place: an effect in a tenth of the range is seen by one of many", async () => {
  const parts = {
    model: functionModel({
      inputs: 2,
      value: (row) => row[0]! > 1.6 ? 1 : 0, // of [-2, 2]
      gradient: () => [0, 0],
    }),
    inputs: [[1, 1]],
    attributions: [[3, 1]],
  };
  assert.deepEqual(await scoresOf(dummy, parts, { draws: 64 }), [1 / 4]);
});

Deno.test("dummy: a unit has the effect of any of its members", async () => {
  const parts = {
    model: linearModel([1, 0, 0]),
    inputs: [[1, 1, 1]],
    units: [[0, 1], [2]],
    attributions: [[3, 3, 1]],
  };
  assert.deepEqual(await scoresOf(dummy, parts), [1 / 4]);
});

Deno.test("dummy: each target has its own units without effect", async () => {
  const { subject, context } = scene({
    model: twoOutputs([linearModel([1, 0]), linearModel([0, 1])]),
    inputs: [[1, 1], [1, 1]],
    attributions: [[3, 1], [3, 1]],
  });
  const batch = { ...subject.batch, targets: Int32Array.of(0, 1) };
  const scores = await dummy.score(
    { ...subject, batch },
    { draws: 2 },
    context,
  );
  assert.deepEqual([...scores], [1 / 4, 3 / 4]);
});

Deno.test("dummy: a network answered from its first layer's sums sees that a weight is 0", async () => {
  await selectBackend("wasm");
  const network = mlp({ inputs: 3, hidden: [5], outputs: 1, seed: 0 });
  const [kernel, ...rest] = network.getWeights();
  const mask = tensor2d([[1], [0], [1]]);
  network.setWeights([mul(kernel!, mask), ...rest]);
  const parts = {
    model: tfjsModel(network, "probability"),
    inputs: [[1, 1, 1]],
    attributions: [[1, 2, 1]],
  };
  assert.deepEqual(await scoresOf(dummy, parts), [1 / 2]);
});
