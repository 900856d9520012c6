import { mul, sub, sum, tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { LayerNode } from "../../../../core/contracts/layer_graph.ts";
import { rescaleRule } from "../../../../explainers/layers/parts/rescale_rule.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";
import {
  largest,
  multiplied,
  normalised,
  rectified,
  shares,
} from "../../toy_nodes.ts";

await selectBackend("cpu");

/** Multipliers of one row against one reference, for a message of ones. */
function multipliers(
  node: LayerNode,
  row: number[],
  reference: number[],
  message = [1, 2],
) {
  const [x, x0] = [tensor2d([row]), tensor2d([reference])];
  const [y, y0] = [node.apply([x]), node.apply([x0])];
  const up = tensor2d([message.slice(0, y.shape[1])]);
  const [m] = rescaleRule([x0, y0])(node, up, {
    index: 1,
    inputs: [x],
    output: y,
  });
  const change = mul(up, sub(y, y0));
  return { m: m!, gap: [sum(mul(m!, sub(x, x0))), sum(change)] as const };
}

Deno.test("rescaleRule: Δy / Δx of ReLU, its slope at the reference without a difference", async () => {
  const across = multipliers(rectified(0, 2), [3, -1], [-1, -1]);
  assert.deepEqual(await across.m.array(), [[0.75, 0]]);
  const above = multipliers(rectified(0, 2), [2, 2], [2, 1]);
  assert.deepEqual(await above.m.array(), [[1, 2]]);
});

Deno.test("rescaleRule: of a maximum the winner that rose or fell, never more than the message", async () => {
  const rose = multipliers(largest(0, 2), [1, 5], [3, 0]);
  assertClose(await rose.m.data(), [0, 0.4], { rtol: 1e-6 });
  const fell = multipliers(largest(0, 2), [1, 2], [3, 0]);
  assertClose(await fell.m.data(), [0.5, 0], { rtol: 1e-6 });
});

for (
  const [name, node] of [
    ["softmax", shares(0, 2)],
    ["layer normalisation", normalised(0, [2], 0.5)],
    ["layer normalisation with a small ε", normalised(0, [2], 1e-6)],
  ] as const
) {
  Deno.test(`rescaleRule: ${name} is exact, and its gradient where hardly anything changes`, async () => {
    for (const reference of [[0.3, -1], [5, 4], [-20, 20], [1, 1]]) {
      const { gap: [sent, change] } = multipliers(node, [1.5, 0.2], reference);
      // Sums of four float32 products below 20; where the reference is constant, thousandfold for
      // an ε of 1e-6.
      const atol = reference[0] === reference[1] ? 2e-4 : 1e-5;
      assertClose(await sent.data(), await change.data(), { atol });
    }
    const [row, close] = [[1.5, 0.2], [1.501, 0.199]];
    const { m } = multipliers(node, row, close);
    const x = tensor2d([row]);
    const [slope] = node.pull([x], node.apply([x]), tensor2d([[1, 2]]));
    // The step of 0.001 times a curvature below 2, and rounding of 1e-7 over 0.001.
    assertClose(await m.data(), await slope!.data(), { atol: 3e-3 });
  });
}

Deno.test("rescaleRule: of a product each factor's change counts at the mean of the other", async () => {
  const node = multiplied(0, 1, [1, 1]);
  const [a, b] = [tensor2d([[2]]), tensor2d([[5]])];
  const [a0, b0] = [tensor2d([[1]]), tensor2d([[3]])];
  const at = { index: 2, inputs: [a, b], output: tensor2d([[10]]) };
  const [m, n] = rescaleRule([a0, b0, tensor2d([[3]])])(
    node,
    tensor2d([[1]]),
    at,
  );
  // 10 − 3 = (2 − 1) · 4 + (5 − 3) · 1.5.
  assert.deepEqual([await m!.array(), await n!.array()], [[[4]], [[1.5]]]);
});

Deno.test("rescaleRule: the change of an embedded row goes to its number", async () => {
  const node: LayerNode = { ...rectified(0, 1, 2), role: "embedding" };
  const rule = rescaleRule([
    tensor2d([[3]]),
    tensor3d([[[1, 1]]]),
  ]);
  const [m] = rule(node, tensor3d([[[1, 10]]]), {
    index: 1,
    inputs: [tensor2d([[5]])],
    output: tensor3d([[[2, 4]]]),
  });
  assert.deepEqual(await m!.array(), [[15.5]]);
});
