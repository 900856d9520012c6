/**
 * Output changes when the most and the least important units are perturbed, over radii.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { rowAt, rowSize, rowsOf } from "../../core/contracts/nd_array.ts";
import { pointNear } from "../../core/rows/point_near.ts";
import { predictBuilt } from "../../core/rows/query.ts";
import { targetOutputs } from "../../core/rows/target_outputs.ts";
import { shareCounts, type ShareOptions } from "./parts/share_counts.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPositions } from "../parts/unit_positions.ts";
import { unitScores } from "../parts/unit_scores.ts";

/** Options of {@linkcode perturbationLandscape}. */
export type PerturbationLandscapeOptions = ShareOptions & {
  /**
   * Number of radii 1/n, 2/n, …, 1, as shares of each input's range.
   *
   * @default 4
   */
  readonly deltas: number;
  /**
   * Draws, each of which serves every radius, every share and both ends.
   *
   * @default 16
   */
  readonly draws: number;
};

const id = "perturbation_landscape";

/**
 * (T − B) / (T + B): T is the mean |change of the output| when the k most important units are
 * redrawn within a radius of the instance, B when the k least important are, over radii and shares
 * k.
 *
 * - Range: [−1, 1], higher is better. 1 where the least important units never change the output, 0
 *   for a random explanation, −1 for a reversed one.
 * - Order: by the magnitude of attributions. Each draw breaks ties at random.
 * - Draws are uniform in the box within δ of the instance.
 * - Common random numbers: a draw has the same relative position in the box of every radius.
 * - k is at most half of the units.
 * - Random numbers come from `context.rng(id, instance)` and `context.rng(id, "ties", instance)`:
 *   an input's draws are the same for every explanation.
 * - Notes: `top_δ` and `bottom_δ`, the two means at each radius, which are the landscape's profile.
 * - NaN: where an attribution is NaN, or no perturbation changes the output.
 * - Cost: 1 + 2 · deltas · draws · distinct shares rows per instance.
 * - Deviation: the paper plots quantiles of the output for one ranking, with all but the top k
 *   perturbed as the other side. A number for any explanation takes means, and as many units on
 *   either side, so that both sides are equal at chance.
 *
 * Aggarwal, Cogan and Periwal (2025). Quantus, Captum and OpenXAI do not measure it; OpenXAI's PGI
 * and PGU have one radius.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { perturbationLandscape } from "./perturbation_landscape.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([0, 3]),
 *   inputs: [[1, 1], [1, 1]],
 *   attributions: [[1, 2], [2, 1]],
 * });
 * const scores = await perturbationLandscape.score(
 *   subject,
 *   perturbationLandscape.defaults,
 *   context,
 * );
 * assert.deepEqual([...scores], [1, -1]);
 * ```
 */
export const perturbationLandscape: Metric<PerturbationLandscapeOptions> = {
  id,
  version: 1,
  summary:
    "Contrast of output changes when the most and when the least important units are perturbed, over radii.",
  references: [
    "Aggarwal, Cogan and Periwal (2025), Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
  ],
  defaults: { shares: 5, largest: 0.5, deltas: 4, draws: 16 },
  limits: {
    shares: { min: 1, max: 1000, integer: true },
    largest: { min: 0, max: 0.5 },
    deltas: { min: 1, max: 1000, integer: true },
    draws: { min: 1, max: 1e6, integer: true },
  },
  category: "faithfulness",
  better: "higher",
  range: [-1, 1],
  needs: [],
  async score({ model, batch, explanation, note }, options, context) {
    const { inputs, targets, instances } = batch;
    const { units, box, rng } = context;
    const { deltas, draws } = options;
    const scores = unitScores(explanation.attributions, inputs, context);
    const count = rowSize(scores);
    const most = Math.max(1, Math.floor(count / 2));
    const counts = shareCounts(count, options).map((k) => Math.min(k, most));
    const sizes = [...new Set(counts)];
    const defined = Int32Array.from(targets.keys())
      .filter((row) => !rowAt(scores, row).some(Number.isNaN));
    const present = await targetOutputs(model, batch);
    const perRadius = 2 * sizes.length; // side, then size
    const each = draws * deltas * perRadius;
    const point = new Float32Array(rowSize(inputs));
    let places = new Float64Array(0);
    let random = rng(id);
    let orders: Int32Array[] = [];
    const outputs = await predictBuilt(
      model,
      defined.length * each,
      (index, into) => {
        const row = defined[Math.floor(index / each)]!;
        const draw = Math.floor(index % each / deltas / perRadius);
        const radius = Math.floor(index / perRadius) % deltas;
        if (index % each === 0) {
          random = rng(id, instances[row]!);
          const ties = rng(id, "ties", instances[row]!);
          orders = tiedOrders(rowAt(scores, row).map(Math.abs), draws, ties);
        }
        const input = rowAt(inputs, row);
        if (index % (deltas * perRadius) === 0) {
          places = Float64Array.from(point, random.uniform);
        }
        if (index % perRadius === 0) {
          pointNear(input, (radius + 1) / deltas, box, places, point);
        }
        const k = sizes[index % sizes.length]!;
        const order = orders[draw % orders.length]!;
        const perturbed = Math.floor(index / sizes.length) % 2 === 0
          ? order.subarray(0, k)
          : order.subarray(count - k);
        into.set(input);
        for (const at of unitPositions(units, perturbed)) into[at] = point[at]!;
        return targets[row]!;
      },
    );
    const sides = { length: 2 * deltas };
    const none = () => new Float64Array(rowsOf(inputs)).fill(NaN);
    const means = Array.from(sides, none);
    defined.forEach((row, i) => {
      for (const mean of means) mean[row] = 0;
      for (let at = 0; at < each; at++) {
        const k = sizes[at % sizes.length]!;
        const share = counts.filter((other) => other === k).length;
        const side = Math.floor(at / sizes.length) % 2;
        const radius = Math.floor(at / perRadius) % deltas;
        means[side * deltas + radius]![row]! += share *
          Math.abs(outputs[i * each + at]! - present[row]!) /
          (draws * counts.length);
      }
    });
    means.forEach((mean, at) => {
      const side = at < deltas ? "top" : "bottom";
      note(`${side}_${(at % deltas + 1) / deltas}`, mean);
    });
    return present.map((_, row) => {
      const [top, bottom] = [0, deltas].map((from) =>
        means.slice(from, from + deltas).reduce((sum, m) => sum + m[row]!, 0)
      );
      return (top! - bottom!) / (top! + bottom!);
    });
  },
};
