import assert from "node:assert/strict";
import { unitGradients } from "../../../../explainers/portraits/parts/unit_gradients.ts";
import { rng } from "../../../../core/rows/rng.ts";
import { residualCnn } from "../../../../models/architectures/residual_cnn.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tfjsModel } from "../../../../models/tfjs_model.ts";
import { assertClose } from "../../../assert_close.ts";
import { toyNetwork } from "../../toy_network.ts";
import { added, dense, input, rectified, reshaped } from "../../toy_nodes.ts";

Deno.test("unitSlopes: a hidden unit by hand, though what follows is left out and joins again", async () => {
  await selectBackend("cpu");
  const model = toyNetwork([
    input(2),
    dense(0, [[1, 2], [3, -4]], [10, 0]),
    rectified(1, 2),
    dense(2, [[7, 0], [0, 7]]),
    added([1, 3], 2),
    dense(4, [[100], [100]]),
  ]);
  const inputs = { shape: [2, 2], data: new Float64Array([1, 1, 2, 0]) };
  const { values, gradients } = await unitGradients(
    model,
    2,
    inputs,
    Int32Array.of(0, 1),
  );
  assert.deepEqual([...values.data], [14, 4]);
  assert.deepEqual([...gradients.data], [1, 3, 2, -4]);
});

Deno.test("unitSlopes: a unit's value is its mean over places", async () => {
  await selectBackend("cpu");
  const model = toyNetwork([
    input(2, 1, 2),
    reshaped(0, [2, 1, 2], [2, 1, 2]),
    reshaped(1, [2, 1, 2], [4]),
  ]);
  const inputs = { shape: [1, 2, 1, 2], data: new Float64Array([1, 2, 3, 4]) };
  const { values, gradients } = await unitGradients(
    model,
    1,
    inputs,
    Int32Array.of(1),
  );
  assert.deepEqual([...values.data], [3]);
  assert.deepEqual([...gradients.data], [0, 0.5, 0, 0.5]);
});

Deno.test("unitSlopes: of logits it is the model's gradient", async () => {
  await selectBackend("wasm");
  const model = tfjsModel(
    residualCnn({
      shape: [4, 4, 1],
      filters: 3,
      blocks: 1,
      outputs: 2,
      seed: 0,
    }),
    "logit",
  );
  const { normal } = rng("image");
  const data = Float32Array.from({ length: 32 }, normal);
  const inputs = { shape: [2, 4, 4, 1], data };
  const units = Int32Array.of(1, 0);
  const last = model.layers().nodes.length - 1;
  const { values, gradients } = await unitGradients(model, last, inputs, units);
  const outputs = await model.predict(inputs);
  // The same float32 operations, put together in two ways.
  const tolerance = { atol: 1e-5, rtol: 1e-5 };
  assertClose(values.data, [outputs.data[1]!, outputs.data[2]!], tolerance);
  assertClose(
    gradients.data,
    (await model.gradient(inputs, units)).data,
    tolerance,
  );
});
