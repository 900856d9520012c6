import { tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import {
  revealCancelRule,
  revealing,
} from "../../../../explainers/layers/parts/reveal_cancel_rule.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { toyNetwork } from "../../toy_network.ts";
import { added, dense, input, rectified, scaled } from "../../toy_nodes.ts";

await selectBackend("cpu");

Deno.test("revealCancelRule: each part of a difference alone and on top of the other", async () => {
  const graph = toyNetwork([
    input(2),
    dense(0, [[1], [1]]),
    rectified(1, 1),
    dense(2, [[1]]),
  ]).layers();
  const trace = graph.forward({
    shape: [1, 2],
    data: Float32Array.from([5, -3]),
  });
  const reference = [[[1, 0]], [[1]], [[1]], [[1]]].map((one) => tensor2d(one));
  const rule = revealCancelRule(graph, trace, reference, new Set([2]));
  const up = { positive: tensor2d([[1], [1]]), negative: tensor2d([[1], [1]]) };
  const [answer] = rule(graph.nodes[2]!, up, {
    index: 2,
    inputs: [trace.values[1]!],
    output: trace.values[2]!,
  });
  // 1 + 4 − 3: the rise brings ½ (4 + 2), the fall ½ (−1 − 3).
  const [[rise], [fall]] = [
    await answer!.positive.data(),
    await answer!.negative.data(),
  ];
  assert.ok(Math.abs(rise! - 3 / 4) < 1e-6);
  assert.ok(Math.abs(fall! - 2 / 3) < 1e-6);
});

Deno.test("revealing: activations behind accepted layers, through scales but not through sums", () => {
  const { nodes } = toyNetwork([
    input(1),
    dense(0, [[1]]),
    scaled(1, [1], [0]),
    rectified(2, 1),
    added([1, 3], 1),
    rectified(4, 1),
    { ...dense(5, [[1]]), kind: "conv2d" },
    rectified(6, 1),
    dense(7, [[1]]),
  ]).layers();
  assert.deepEqual(revealing(nodes, () => true), new Set([3, 7]));
  assert.deepEqual(
    revealing(nodes, ({ kind }) => kind === "dense"),
    new Set([3]),
  );
});
