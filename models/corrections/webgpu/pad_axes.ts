/**
 * Padding of many axes.
 *
 * @module
 */
import {
  type KernelFunc,
  type NamedAttrMap,
  pad,
  reshape,
  type Tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../core/contracts/nd_array.ts";

/**
 * `PadV2` of the WebGPU backend, axis by axis from five axes on, where its own moves the values to
 * other places.
 *
 * @example
 * ```ts
 * import { padAxes } from "./pad_axes.ts";
 * import assert from "node:assert/strict";
 * const info = { dataId: {}, shape: [1], dtype: "float32" as const };
 * const padded = padAxes(() => info);
 * assert.equal(padded({ inputs: { x: info }, backend: {}, attrs: {} }), info);
 * ```
 */
export function padAxes(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const x = inputs["x"] as Tensor;
    if (x.shape.length <= 4) {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    const { paddings, constantValue } = attrs as NamedAttrMap & Attributes;
    return tidy(() => {
      const shape = [...x.shape];
      let values = x;
      for (const [axis, [before, behind]] of paddings.entries()) {
        const parts: [number, number, number] = [
          sizeOf(shape.slice(0, axis)),
          shape[axis]!,
          sizeOf(shape.slice(axis + 1)),
        ];
        const around: [number, number][] = [[0, 0], [before, behind], [0, 0]];
        values = pad(reshape(values, parts), around, constantValue);
        shape[axis]! += before + behind;
      }
      return reshape(values, shape);
    });
  };
}

interface Attributes {
  readonly paddings: [number, number][];
  readonly constantValue: number;
}
