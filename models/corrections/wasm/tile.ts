/**
 * The `Tile` kernel.
 *
 * @module
 */
import type { KernelBackend, KernelFunc, Tensor } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../core/contracts/nd_array.ts";

/**
 * `Tile` for the WebAssembly backend by copies of complete blocks. Its own computes the place of
 * every single value, and takes longer than all else in a layer normalisation.
 *
 * @example
 * ```ts
 * import { tensor2d, tile } from "@tensorflow/tfjs-core";
 * import { selectBackend } from "../../backends.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const tiled = tile(tensor2d([[1, 2], [3, 4]]), [2, 2]);
 * assert.deepEqual(await tiled.array(), [[1, 2, 1, 2], [3, 4, 3, 4], [1, 2, 1, 2], [3, 4, 3, 4]]);
 * ```
 */
export function tile(original: KernelFunc): KernelFunc {
  return ({ inputs, backend, attrs }) => {
    const { x } = inputs as { x: Tensor };
    const { reps } = attrs as { reps: number[] };
    if (x.dtype !== "float32") {
      return original({ inputs, backend, ...(attrs && { attrs }) });
    }
    const from = backend as KernelBackend;
    const shape = [...x.shape];
    let values = from.readSync(x.dataId) as Float32Array;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      values = repeated(values, sizeOf(shape.slice(axis)), reps[axis]!);
      shape[axis]! *= reps[axis]!;
    }
    return {
      dataId: from.write(values, shape, "float32"),
      shape,
      dtype: "float32",
    };
  };
}

/** Repeats every block of this length `times` times. */
function repeated(
  values: Float32Array,
  block: number,
  times: number,
): Float32Array {
  if (times === 1) return values;
  const result = new Float32Array(values.length * times);
  for (let start = 0, at = 0; start < values.length; start += block) {
    const end = at + block * times;
    if (block === 1) result.fill(values[start]!, at, end);
    else {
      result.set(values.subarray(start, start + block), at);
      // Every copy doubles what is there.
      for (let made = block; at + made < end; made *= 2) {
        result.copyWithin(at + made, at, at + Math.min(made, end - at - made));
      }
    }
    at = end;
  }
  return result;
}
