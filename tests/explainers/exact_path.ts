/**
 * Integrated gradients of ReLU networks without quadrature.
 *
 * @module
 */
import {
  type DenseLayer,
  reluNetwork,
} from "../../core/testing/relu_network.ts";

/**
 * (x − x') ⊙ ∫₀¹ ∇f(x' + α (x − x')) dα of {@linkcode reluNetwork}, exactly: gradients are constant
 * between the places where a unit's sum crosses 0, and those are found layer by layer, since sums
 * are linear between the crossings of the layers before.
 */
export async function exactPath(
  layers: readonly DenseLayer[],
  input: readonly number[],
  baseline: readonly number[],
): Promise<number[]> {
  const point = (alpha: number) =>
    baseline.map((from, i) => from + alpha * (input[i]! - from));
  let breaks = [0, 1];
  for (let depth = 0; depth < layers.length - 1; depth++) {
    breaks = breaks.flatMap((end, k) => {
      if (k === 0) return [end];
      const start = breaks[k - 1]!;
      const before = sums(layers, point(start), depth);
      const after = sums(layers, point(end), depth);
      const crossings = before.flatMap((z, j) =>
        z * after[j]! < 0 ? [start + (end - start) * z / (z - after[j]!)] : []
      );
      return [...crossings.toSorted((a, b) => a - b), end];
    });
  }
  const middles = breaks.slice(1).map((end, k) => (breaks[k]! + end) / 2);
  const { data } = await reluNetwork(layers).gradient({
    shape: [middles.length, input.length],
    data: Float64Array.from(middles.flatMap(point)),
  }, new Int32Array(middles.length));
  return input.map((x, i) =>
    middles.reduce(
      (sum, _, k) =>
        sum +
        (breaks[k + 1]! - breaks[k]!) * data[k * input.length + i]! *
          (x - baseline[i]!),
      0,
    )
  );
}

/** What layer `depth` passes on before its ReLU. */
function sums(
  layers: readonly DenseLayer[],
  row: readonly number[],
  depth: number,
): number[] {
  const { kernel, bias } = layers[depth]!;
  const values = depth === 0
    ? row
    : sums(layers, row, depth - 1).map((z) => Math.max(0, z));
  return bias.map((b, j) =>
    values.reduce((sum, v, i) => sum + v * kernel[i]![j]!, b)
  );
}
