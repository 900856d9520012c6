/**
 * Masks of shapes_224.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import {
  shapeMask,
  shapeScene,
  SIDE,
} from "../../datasets/generators/shape_scene.ts";
import { SHAPES_SEED } from "./shapes_network.ts";

/**
 * Masks `[rows, 224, 224, 3]`: 1 in every channel of the warm object's pixels, 0 elsewhere.
 *
 * @example
 * ```ts
 * import { shapeMasks } from "./shape_masks.ts";
 * import assert from "node:assert/strict";
 * const { data } = shapeMasks(Int32Array.of(0));
 * const pixels = data.reduce((sum, member) => sum + member, 0) / 3;
 * assert.ok(pixels > 1000 && pixels < 6400);
 * ```
 */
export function shapeMasks(rows: Int32Array): NdArray<Float32Array> {
  const size = SIDE * SIDE * 3;
  const data = new Float32Array(rows.length * size);
  for (const [i, row] of rows.entries()) {
    const [object] = shapeScene(SHAPES_SEED, row).objects;
    data.set(shapeMask(object!), i * size);
  }
  return { shape: [rows.length, SIDE, SIDE, 3], data };
}
