import { memory, tensor, type Variable } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { mlp } from "../../../models/architectures/mlp.ts";
import { selectBackend } from "../../../models/backends.ts";
import { lossGradients } from "../../../models/training/loss_gradients.ts";
import { assertClose } from "../../assert_close.ts";

const inputs = { shape: [2, 1], data: new Float32Array([2, -1]) };

async function answersOf(kernel: number[], bias: number[], labels: number[]) {
  await selectBackend("cpu");
  const network = mlp({
    inputs: 1,
    hidden: [],
    outputs: bias.length,
    seed: 0,
  });
  const weights = [tensor([kernel]), tensor(bias)];
  network.setWeights(weights);
  const variables = network.trainableWeights.map((weight) =>
    weight.read() as Variable
  );
  const before = memory().numTensors;
  const rows = { inputs, labels: Int32Array.from(labels) };
  const answers = await lossGradients(network, variables, rows);
  assert.equal(memory().numTensors, before);
  network.dispose();
  return answers;
}

Deno.test("lossGradients: one output by hand", async () => {
  const { loss, gradients } = await answersOf([0.5], [0], [1, 0]);
  const p = [1, -0.5].map((z) => 1 / (1 + Math.exp(-z)));
  const errors = [p[0]! - 1, p[1]!];
  // A dozen operations in float32.
  const tolerance = { atol: 1e-6 };
  assertClose(
    [loss],
    [-(Math.log(p[0]!) + Math.log(1 - p[1]!)) / 2],
    tolerance,
  );
  assertClose(gradients[0]!, [(2 * errors[0]! - errors[1]!) / 2], tolerance);
  assertClose(gradients[1]!, [(errors[0]! + errors[1]!) / 2], tolerance);
});

Deno.test("lossGradients: three outputs by hand, at equal logits", async () => {
  const { loss, gradients } = await answersOf([0, 0, 0], [1, 1, 1], [2, 0]);
  const tolerance = { atol: 1e-6 }; // as above
  assertClose([loss], [Math.log(3)], tolerance);
  // p − y is (1, 1, −2) / 3 in the first row and (−2, 1, 1) / 3 in the second.
  assertClose(gradients[0]!, [4 / 6, 1 / 6, -5 / 6], tolerance);
  assertClose(gradients[1]!, [-1 / 6, 2 / 6, -1 / 6], tolerance);
});
