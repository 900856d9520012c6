/**
 * Normal numbers as rows.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";

/** Standard normal numbers of this shape, from the stream of the key and the shape. */
export function normals(
  shape: readonly number[],
  key = "normals",
): NdArray<Float32Array> {
  const stream = rng(key, ...shape);
  const data = new Float32Array(sizeOf(shape));
  return { shape, data: data.map(() => stream.normal()) };
}
