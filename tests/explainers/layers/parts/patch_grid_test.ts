import assert from "node:assert/strict";
import { patchGrid } from "../../../../explainers/layers/parts/patch_grid.ts";
import { vit } from "../../../../models/architectures/vit.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { layerGraph } from "../../../../models/layer_graph.ts";
import { input, reshaped } from "../../toy_nodes.ts";

await selectBackend("cpu");

const grid = (shape: number[], patches: number) =>
  patchGrid({ nodes: [input(...shape)] }, patches);

Deno.test("patchGrid: square patches of images that are not square", () => {
  assert.deepEqual(grid([4, 4, 1], 4), { down: 2, across: 2 });
  assert.deepEqual(grid([4, 6, 3], 6), { down: 2, across: 3 });
  assert.deepEqual(grid([2, 2, 1], 4), { down: 2, across: 2 });
});

Deno.test("patchGrid: that of a convolution, where patches are not square", () => {
  const patches = { ...reshaped(0, [4, 8, 1], [2, 2, 5]), kind: "conv2d" };
  assert.deepEqual(
    patchGrid({ nodes: [input(4, 8, 1), patches] }, 4),
    { down: 2, across: 2 },
  );
  const network = vit({
    shape: [8, 4, 1],
    patch: 2,
    width: 4,
    depth: 1,
    heads: 1,
    outputs: 2,
    seed: 0,
  });
  assert.deepEqual(patchGrid(layerGraph(network), 8), { down: 4, across: 2 });
});

Deno.test("patchGrid: refuses what is no image, and patches that do not fill it", () => {
  assert.throws(() => grid([16], 4), /channels\], current value is \[16\]/);
  assert.throws(() => grid([4, 4, 1], 3), RangeError);
  assert.throws(() => grid([4, 4, 1], 8), /8 patches must fill \[4,4,1\]/);
  assert.throws(() => grid([6, 4, 1], 24 / 16), RangeError);
});
