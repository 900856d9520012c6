import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import {
  shapeMask,
  shapeScene,
} from "../../../datasets/generators/shape_scene.ts";
import { shapeMasks } from "../../../tasks/parts/shape_masks.ts";
import { SHAPES_SEED } from "../../../tasks/parts/shapes_network.ts";

Deno.test("shapeMasks: the warm object of each row, in the order asked for", () => {
  const masks = shapeMasks(Int32Array.of(9, 2));
  assert.deepEqual(masks.shape, [2, 224, 224, 3]);
  for (const [i, row] of [9, 2].entries()) {
    const [warm] = shapeScene(SHAPES_SEED, row).objects;
    assert.deepEqual(rowAt(masks, i), shapeMask(warm!));
  }
});
