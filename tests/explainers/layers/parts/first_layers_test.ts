import assert from "node:assert/strict";
import {
  boundsAt,
  firstLayers,
} from "../../../../explainers/layers/parts/first_layers.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { toyNetwork } from "../../toy_network.ts";
import {
  added,
  averaged,
  dense,
  input,
  rectified,
  reshaped,
} from "../../toy_nodes.ts";

await selectBackend("cpu");

const graph = toyNetwork([
  input(1, 2),
  reshaped(0, [1, 2], [2]),
  dense(1, [[1], [1]]),
  dense(1, [[1], [2]]),
  rectified(2, 1),
  added([3, 4], 1),
  dense(5, [[1]]),
]).layers();

Deno.test("firstLayers: every layer that sees the input, if moved, and no other", () => {
  assert.deepEqual(firstLayers(graph, "z_box"), new Set([2, 3]));
});

Deno.test("firstLayers: names what is neither dense nor a convolution", () => {
  const { layers } = toyNetwork([input(2), averaged(0, 2), dense(1, [[1]])]);
  assert.throws(
    () => firstLayers(layers(), "w_square"),
    /w_square to the first layer: .* current value is global_average_pooling1d_1/,
  );
});

Deno.test("boundsAt: the box, moved as the input is", async () => {
  const box = {
    lower: new Float32Array([1, 2]),
    upper: new Float32Array([3, 4]),
  };
  const { lower, upper } = boundsAt(graph, 3, box);
  assert.deepEqual(await lower.array(), [[1, 2]]);
  assert.deepEqual(await upper.array(), [[3, 4]]);
});
