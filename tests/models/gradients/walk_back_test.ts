import { scalar } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type {
  LayerNode,
  LayerRule,
} from "../../../core/contracts/layer_graph.ts";
import { selectBackend } from "../../../models/backends.ts";
import { walkBack } from "../../../models/gradients/walk_back.ts";

/** A diamond with a tail: 0 → 1 → (2, 3) → 4, and 3 also straight to 5. */
const links = [[], [0], [1], [1], [2, 3], [4, 3]];
const nodes: LayerNode[] = links.map((inputs, index) => ({
  name: `n${index}`,
  kind: "sum",
  role: "sum",
  inputs,
  shape: [],
  weights: {},
  apply: ([x]) => x!,
  pull: () => [],
}));

await selectBackend("cpu");
const trace = { rows: 1, values: links.map((_, i) => scalar(i)) };
const concatenate = (a: string, b: string) => `(${a}+${b})`;
const walk = { nodes, trace, seed: "5", add: concatenate };
const mark: LayerRule<string> = (node, message) =>
  node.inputs.map((input) => `${message}${input}`);

Deno.test("walkBack: messages that meet are joined before they go on", () => {
  assert.equal(
    walkBack({ ...walk, rule: mark, to: 0 }),
    "((53+543)1+5421)0",
  );
});

Deno.test("walkBack: only nodes between the end and the goal are visited", () => {
  const visited: number[] = [];
  const rule: LayerRule<string> = (node, message, at) => {
    visited.push(at.index);
    assert.deepEqual(at.inputs, node.inputs.map((i) => trace.values[i]));
    assert.equal(at.output, trace.values[at.index]);
    return mark(node, message, at);
  };
  assert.equal(walkBack({ ...walk, rule, to: 2 }), "542");
  assert.deepEqual(visited, [5, 4]);
  assert.equal(walkBack({ ...walk, rule, to: 5 }), "5");
  assert.deepEqual(visited, [5, 4]);
});

Deno.test("walkBack: undefined is a message like any other", () => {
  let joined = 0;
  const add = () => void joined++;
  walkBack({
    nodes,
    trace,
    seed: undefined,
    rule: (n) => n.inputs.map(() => undefined),
    add,
    to: 0,
  });
  assert.equal(joined, 2);
});

Deno.test("walkBack: too few messages, and a goal that is not there, are errors", () => {
  assert.throws(
    () => walkBack({ ...walk, rule: () => ["a"], to: 0 }),
    {
      name: "RangeError",
      message:
        "Cannot send a message through n5: a rule must return 2, current value is 1",
    },
  );
  for (const to of [-1, 6, 0.5]) {
    assert.throws(() => walkBack({ ...walk, rule: mark, to }), {
      name: "RangeError",
      message:
        `Cannot send a message: the network has nodes 0 to 5, current value is ${to}`,
    });
  }
});
