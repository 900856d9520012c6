/**
 * Joining explanations of batches.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";

/**
 * One explanation of all instances from explanations of consecutive batches.
 *
 * Notes that some batch lacks are left out.
 */
export function joinExplanations(parts: readonly Explanation[]): Explanation {
  const [first] = parts;
  if (!first) {
    throw new RangeError(
      "Cannot join explanations: at least one is needed, current value is []",
    );
  }
  return {
    attributions: joinRows(parts.map((part) => part.attributions)),
    ...(first.baseValues && {
      baseValues: Float64Array.from(
        parts.flatMap((part) => [...part.baseValues ?? []]),
      ),
    }),
    ...(first.subsets && {
      subsets: parts.flatMap((part) => part.subsets ?? []),
    }),
    notes: Object.fromEntries(
      // What one part cannot tell is left out.
      Object.keys(first.notes ?? {}).filter((name) =>
        parts.every((part) => part.notes?.[name])
      ).map((name) => [
        name,
        joinRows(parts.map((part) => part.notes![name]!)),
      ]),
    ),
  };
}

function joinRows(parts: readonly NdArray[]): NdArray {
  const length = parts.reduce((sum, part) => sum + part.data.length, 0);
  const data = parts[0]!.data instanceof Float32Array
    ? new Float32Array(length)
    : new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    data.set(part.data, at);
    at += part.data.length;
  }
  const rows = parts.reduce((sum, part) => sum + rowsOf(part), 0);
  return { shape: [rows, ...parts[0]!.shape.slice(1)], data };
}
