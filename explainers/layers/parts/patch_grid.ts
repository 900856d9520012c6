/**
 * The grid of an image's patches.
 *
 * @module
 */
import type { LayerGraph } from "../../../core/contracts/layer_graph.ts";
import { isFeatureMap } from "../../../core/rows/layers_have.ts";

/** Numbers of patches along both axes. */
export interface PatchGrid {
  /** Patches from top to bottom. */
  readonly down: number;
  /** Patches from left to right. */
  readonly across: number;
}

/**
 * The grid of `patches` patches over an input `[height, width, channels]`: that of a
 * two-dimensional convolution with so many places, else the grid of square patches.
 *
 * @throws {RangeError} when the input is no image, or no complete patches of equal size make such a
 *   grid.
 *
 * @example
 * ```ts
 * import type { Tensor } from "@tensorflow/tfjs-core";
 * import { patchGrid } from "./patch_grid.ts";
 * import assert from "node:assert/strict";
 * const never = () => [];
 * const input = {
 *   name: "input",
 *   kind: "input",
 *   role: "input",
 *   inputs: [],
 *   shape: [8, 4, 3],
 *   weights: {},
 * } as const;
 * const nodes = [{
 *   ...input,
 *   apply: ([x]: readonly Tensor[]) => x!,
 *   pull: never,
 * }];
 * assert.deepEqual(patchGrid({ nodes }, 8), { down: 4, across: 2 });
 * ```
 */
export function patchGrid(
  { nodes }: Pick<LayerGraph, "nodes">,
  patches: number,
): PatchGrid {
  const { shape } = nodes[0]!;
  const [height, width] = shape as [number, number];
  if (shape.length !== 3) {
    throw new RangeError(
      `Cannot find the patches of tokens: inputs must have shape [height, width, channels], current value is [${shape}]`,
    );
  }
  const side = Math.sqrt(height * width / patches);
  const embedding = nodes.find((node) =>
    isFeatureMap(node) && node.shape[0]! * node.shape[1]! === patches
  );
  const [down, across] = embedding
    ? [embedding.shape[0]!, embedding.shape[1]!]
    : [height / side, width / side];
  if (![down, across, height / down, width / across].every(Number.isInteger)) {
    throw new RangeError(
      `Cannot find the patches of tokens: ${patches} patches must fill [${shape}], current value is ${down} × ${across}`,
    );
  }
  return { down, across };
}
