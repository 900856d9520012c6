/**
 * Layers that rearrange values.
 *
 * @module
 */
import { pad, reshape, slice, transpose } from "@tensorflow/tfjs-core";
import { linearPart } from "./linear_part.ts";
import type { LayerParts, Part } from "./part.ts";

/** `Flatten`. */
export const flatten: LayerParts = (at) => {
  at.expect("dataFormat", undefined, null, "channelsLast");
  return at.add(reshapePart("flatten", at.shape), at.inputs);
};

/** `Reshape`. */
export const reshapeLayer: LayerParts = (at) =>
  at.add(reshapePart("reshape", at.shape), at.inputs);

/** `Permute`. */
export const permute: LayerParts = (at) => {
  const order = [0, ...at.config["dims"] as number[]];
  const back = order.map((_, axis) => order.indexOf(axis));
  return at.add(
    linearPart({
      kind: "permute",
      shape: at.shape,
      forward: (values) => transpose(values, order),
      backward: (upstream) => transpose(upstream, back),
    }),
    at.inputs,
  );
};

/** `ZeroPadding2D`. */
export const zeroPadding2d: LayerParts = (at) => {
  at.expect("dataFormat", undefined, null, "channelsLast");
  const [down, across] = at.config["padding"] as [
    [number, number],
    [number, number],
  ];
  return at.add(
    linearPart({
      kind: "zero_padding2d",
      shape: at.shape,
      forward: (values) => pad(values, [[0, 0], down, across, [0, 0]]),
      backward: (upstream, _, { shape }) =>
        slice(upstream, [0, down[0], across[0], 0], shape),
    }),
    at.inputs,
  );
};

/**
 * A node that gives the same values another shape.
 *
 * @example
 * ```ts
 * import { zeros } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../backends.ts";
 * import { reshapePart } from "./shape.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * assert.deepEqual(reshapePart("flatten", [6]).apply([zeros([2, 3, 2])]).shape, [2, 6]);
 * ```
 */
export function reshapePart(kind: string, shape: readonly number[]): Part {
  return linearPart({
    kind,
    shape,
    forward: (values) => reshape(values, [values.shape[0]!, ...shape]),
    backward: (upstream, _, values) => reshape(upstream, values.shape),
  });
}
