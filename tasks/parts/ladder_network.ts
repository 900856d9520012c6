/**
 * Wired networks for scale_ladder.
 *
 * @module
 */
import type { Model } from "../../core/contracts/model.ts";
import { rng } from "../../core/rows/rng.ts";
import { wired, type WiredLayer } from "../../models/architectures/wired.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

/** Units of the hidden layers. */
const WIDTHS = [250, 50] as const;

/** A network that follows a rule, up to the effect of its noise weights. */
export interface LadderNetwork {
  /** The network, inputs in stored order, read as logits. */
  readonly model: Model;
  /** sha256 of its weights. */
  readonly weights: string;
  /**
   * Per stored input: an upper bound of |change of the logit| / |change of the input|, everywhere.
   *
   * Σ over all paths of the product of |weights|, since a ReLU passes at most its input.
   */
  readonly influence: Float64Array;
}

/**
 * A network inputs-250-50-1 that is wired to 4 (min(|x0|, |x1|) − min(|x2|, |x3|)), with a noise
 * weight added to every weight of every kernel.
 *
 * - First layer: ±x of each of the four inputs is a unit. Second layer: min(a, b) = a − max(0, a −
 *   b), whose two terms are units.
 * - Noise is uniform with standard deviation `noise` / √(inputs of the layer): it adds a standard
 *   deviation of `noise` to a unit for inputs of variance 1, whatever the number of inputs.
 * - A backend must have been selected.
 * - Memory: 1,000 bytes per input for the first kernel (150.5 MB at 150,528 inputs), held three
 *   times while it is passed on.
 *
 * @param columns The column at which each input of the rule is stored.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { ladderNetwork } from "./ladder_network.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const columns = Int32Array.of(4, 3, 2, 1, 0);
 * const { model, influence } = await ladderNetwork(columns, 0);
 * const { data } = await model.predict({
 *   shape: [1, 5],
 *   data: new Float32Array([9, 0, 1, 3, -2]),
 * });
 * assert.equal(data[0], 8); // 4 (min(2, 3) − min(1, 0))
 * assert.deepEqual([...influence], [0, 8, 16, 8, 16]);
 * ```
 */
export async function ladderNetwork(
  columns: Int32Array,
  noise: number,
): Promise<LadderNetwork> {
  const inputs = columns.length;
  const layers = [inputs, ...WIDTHS].map((before, depth): WiredLayer => {
    const units = WIDTHS[depth] ?? 1;
    const kernel = new Float32Array(before * units);
    const width = 2 * noise * Math.sqrt(3 / before);
    const { uniform } = rng("scale_ladder", inputs, "noise", depth);
    if (noise > 0) {
      for (let k = 0; k < kernel.length; k++) {
        kernel[k] = width * (uniform() - 0.5);
      }
    }
    return { kernel, bias: new Float32Array(units) };
  });
  const [first, second, third] = layers.map(({ kernel }) => kernel);
  for (let i = 0; i < 4; i++) {
    first![columns[i]! * WIDTHS[0] + 2 * i]! += 1;
    first![columns[i]! * WIDTHS[0] + 2 * i + 1]! -= 1;
  }
  for (const pair of [0, 1]) {
    for (const sign of [0, 1]) {
      const [a, b] = [4 * pair + sign, 4 * pair + 2 + sign];
      second![a * WIDTHS[1] + 2 * pair]! += 1;
      second![a * WIDTHS[1] + 2 * pair + 1]! += 1;
      second![b * WIDTHS[1] + 2 * pair + 1]! -= 1;
    }
    third![2 * pair]! += pair === 0 ? 4 : -4;
    third![2 * pair + 1]! += pair === 0 ? -4 : 4;
  }
  const { network, sha256 } = await wired(inputs, layers);
  const influence = layers.reduceRight<Float64Array>(
    (after, { kernel }) => throughLayer(kernel, after),
    Float64Array.of(1),
  );
  return { model: tfjsModel(network, "logit"), weights: sha256, influence };
}

/** Σ |weight| · bound of the unit that it leads to, per input of a layer. */
function throughLayer(kernel: Float32Array, after: Float64Array): Float64Array {
  const bounds = new Float64Array(kernel.length / after.length);
  for (let i = 0, k = 0; i < bounds.length; i++) {
    let sum = 0;
    for (let h = 0; h < after.length; h++) {
      sum += Math.abs(kernel[k++]!) * after[h]!;
    }
    bounds[i] = sum;
  }
  return bounds;
}
