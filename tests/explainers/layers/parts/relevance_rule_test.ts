import { tensor2d, tensor3d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import type { LayerNode } from "../../../../core/contracts/layer_graph.ts";
import {
  movesValues,
  relevanceRule,
} from "../../../../explainers/layers/parts/relevance_rule.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";
import { toyNetwork } from "../../toy_network.ts";
import {
  added,
  averaged,
  dense,
  input,
  joined,
  largest,
  normalised,
  rectified,
  reshaped,
  scaled,
} from "../../toy_nodes.ts";

await selectBackend("cpu");

const zero = () => ({ kind: "epsilon", epsilon: 0 }) as const;

/** What one node, in a network of its own, makes of relevance. */
function through(node: LayerNode, relevance: number[], ...rows: number[][]) {
  const graph = toyNetwork([input(rows[0]!.length), node]).layers();
  const inputs = rows.map((row) => tensor2d([row]));
  return relevanceRule(graph, zero, 0)(
    graph.nodes[1]!,
    tensor2d([relevance]),
    { index: 1, inputs, output: node.apply(inputs) },
  );
}

Deno.test("relevanceRule: activations pass on, maxima give to the winner, joins part", async () => {
  const [passed] = through(rectified(0, 2), [3, -4], [1, -1]);
  assert.deepEqual(await passed!.array(), [[3, -4]]);
  const [won] = through(largest(0, 2), [3], [1, 2]);
  assert.deepEqual(await won!.array(), [[0, 3]]);
  const parted = through(joined([0, 0], [1, 2]), [1, 2, 3], [5], [6, 7]);
  assert.deepEqual(
    await Promise.all(parted.map((one) => one.array())),
    [[[1]], [[2, 3]]],
  );
});

Deno.test("relevanceRule: a sum is shared in proportion, moved values keep what they have", async () => {
  const [one, other] = through(added([0, 0], 1), [8], [3], [1]);
  assertClose([(await one!.data())[0]!, (await other!.data())[0]!], [6, 2], {
    rtol: 1e-6,
  });
  const [moved] = through(reshaped(0, [2], [2]), [5, 7], [0, 1]);
  assert.deepEqual(await moved!.array(), [[5, 7]]);
});

Deno.test("relevanceRule: an embedded number gets what its row's values have", async () => {
  const node: LayerNode = { ...rectified(0, 1, 2), role: "embedding" };
  const graph = toyNetwork([input(1), node, reshaped(1, [1, 2], [2])]).layers();
  const values = tensor3d([[[1, 2]]]);
  const [sum] = relevanceRule(graph, zero, 0)(node, values, {
    index: 1,
    inputs: [tensor2d([[4]])],
    output: values,
  });
  assert.deepEqual(await sum!.array(), [[3]]);
});

Deno.test("relevanceRule: a normalisation that others take values beside is not folded", async () => {
  const nodes = [
    input(1),
    dense(0, [[2]]),
    scaled(1, [3], [1]),
    added([1, 2], 1),
  ];
  const { layers } = toyNetwork(nodes);
  const rule = relevanceRule(layers(), zero, 0);
  const [x, y] = [tensor2d([[2]]), tensor2d([[7]])];
  const relevance = tensor2d([[14]]);
  const at = { index: 2, inputs: [x], output: y };
  // 7 = 3 · 2 + 1: the shift keeps a seventh.
  assertClose(await rule(nodes[2]!, relevance, at)[0]!.data(), [12], {
    rtol: 1e-6,
  });
});

Deno.test("relevanceRule: refuses roles without a rule by name", () => {
  assert.throws(
    () => through(normalised(0, [2]), [1, 1], [1, 2]),
    /current value is layer_normalization_1, a normalisation/,
  );
});

Deno.test("movesValues: shapes, not means, constants or functions", () => {
  const nodes = [
    reshaped(0, [1], [1]),
    averaged(0, 2),
    scaled(0, [1], [1]),
    rectified(0, 1),
  ];
  assert.deepEqual(nodes.map(movesValues), [true, false, false, false]);
});
