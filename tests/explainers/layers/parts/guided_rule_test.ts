import { tensor } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { guidedRule } from "../../../../explainers/layers/parts/guided_rule.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { dense, rectified } from "../../toy_nodes.ts";

Deno.test("guidedRule: 1[z > 0] ReLU(R) at a ReLU, the gradient elsewhere", async () => {
  await selectBackend("cpu");
  const z = tensor([[2, 2, -2, -2]]);
  const message = tensor([[3, -3, 3, -3]]);
  const at = { index: 1, inputs: [z], output: z };
  assert.deepEqual(
    await guidedRule(rectified(0, 4), message, at)[0]!.array(),
    [[3, 0, 0, 0]],
  );
  const sums = dense(0, [[1], [-2]]);
  const below = { index: 1, inputs: [tensor([[0, 0]])], output: tensor([[0]]) };
  assert.deepEqual(
    await guidedRule(sums, tensor([[-3]]), below)[0]!.array(),
    [[-3, 6]],
  );
});
