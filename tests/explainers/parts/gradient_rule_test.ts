import { add, scalar } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
import { gradientRule } from "../../../explainers/parts/gradient_rule.ts";
import { selectBackend } from "../../../models/backends.ts";

Deno.test("gradientRule: the node's own pull, with what it took and made", async () => {
  await selectBackend("cpu");
  const [inputs, output, message] = [
    [scalar(1), scalar(2)],
    scalar(3),
    scalar(4),
  ];
  const node: LayerNode = {
    name: "sum",
    kind: "add",
    role: "sum",
    inputs: [0, 0],
    shape: [],
    weights: {},
    apply: ([a, b]) => add(a!, b!),
    pull: (...given) => {
      assert.deepEqual(given, [inputs, output, message]);
      return [message, message];
    },
  };
  assert.deepEqual(
    gradientRule(node, message!, {
      index: 1,
      inputs: inputs!,
      output: output!,
    }),
    [message, message],
  );
});
