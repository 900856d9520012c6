/**
 * Whether explanations treat all units equally.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Truth } from "../../core/contracts/truth.ts";
import { rowSize } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { refusesInside } from "./parts/refuses_inside.ts";
import { inverse, relabel, relabelledModel } from "./parts/relabelled_model.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

/**
 * Distance of the explanation from that of the same model with its units permuted, mapped back,
 * divided by the larger of the two norms.
 *
 * - Range: [0, 2], lower is better. 0 treats all units equally.
 * - Such a method gives the same to two units that neither the function, the instance nor the data
 *   tells apart: the axiom of symmetry. Trained networks have no such pairs, but equal treatment
 *   can be measured on any model.
 * - Every unit moves by one along a random order of the units of its size, with all that the task
 *   says of it. The order comes from `context.rng("symmetry_gap")` and is the same for all
 *   instances and explainers.
 * - A stochastic method draws for one unit what it drew for another, so its score contains its
 *   noise: compare with `repeat_deviation`.
 * - Not for images, where positions have a meaning, nor for explainers that look inside the
 *   network.
 * - NaN: where both explanations are all zeros, and where no two units have the same size.
 * - Cost: explaining once.
 *
 * Shapley (1953) and Sundararajan, Taly, Yan (2017) state the axiom. Quantus, Captum and OpenXAI do
 * not measure it.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { symmetryGap } from "./symmetry_gap.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([3, 4]),
 *   inputs: [[1, 1]],
 *   attributions: [[3, 0]],
 *   explain: async (
 *     { inputs, targets },
 *     model,
 *   ) => [[(await model.gradient!(inputs, targets)).data[0]!, 0]], // the first input alone
 * });
 * assert.deepEqual([...await symmetryGap.score(subject, {}, context)], [1.25]); // 3 0 against 0 4
 * ```
 */
export const symmetryGap: Metric = {
  id: "symmetry_gap",
  version: 1,
  summary:
    "Relative change of the explanation when the order of units in model and data is permuted.",
  references: [
    "Shapley (1953), A value for n-person games, doi:10.1515/9781400881970-018",
    "Sundararajan, Taly, Yan (2017), Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: {},
  category: "axiomatic",
  better: "lower",
  range: [0, 2],
  needs: [],
  refuses: (model, options, context, explainer) =>
    model.inputShape.length === 3
      ? "needs inputs whose places mean nothing"
      : refusesInside(model, options, context, explainer),
  async score(subject, _options, context) {
    const { model, batch, explain } = subject;
    const { inputs, truth } = batch;
    const from = unitPermutation(rowSize(inputs), context);
    if (from.every((at, p) => at === p)) {
      return new Float64Array(batch.targets.length).fill(NaN);
    }
    const permute = (data: Float32Array) => data.map((_, p) => data[from[p]!]!);
    const { background, baseline, box } = context;
    const { attributions } = await explain(
      {
        ...batch,
        inputs: relabel(inputs, from),
        ...truth && { truth: relabelledTruth(truth, from) },
      },
      relabelledModel(model, from),
      {
        background: relabel(background, from),
        baseline: permute(baseline),
        box: { lower: permute(box.lower), upper: permute(box.upper) },
      },
    );
    const back = relabel(attributions, inverse(from));
    return againstAttributions(subject, back, context, relativeDistance);
  },
};

/**
 * For each position, the one whose value it takes: units of a size move by one along a random
 * order, member by member.
 */
function unitPermutation(size: number, { units, rng }: Context): Int32Array {
  const { offsets, positions } = units;
  const count = unitCount(units);
  const order = rng("symmetry_gap").permutation(count);
  const bySize = Map.groupBy(
    order,
    (unit) => offsets[unit + 1]! - offsets[unit]!,
  );
  const from = Int32Array.from({ length: size }, (_, p) => p);
  for (const [members, sameSize] of bySize) {
    sameSize.forEach((unit, i) => {
      const next = sameSize[(i + 1) % sameSize.length]!;
      for (let k = 0; k < members; k++) {
        from[positions[offsets[unit]! + k]!] = positions[offsets[next]! + k]!;
      }
    });
  }
  return from;
}

function relabelledTruth(truth: Truth, from: Int32Array): Truth {
  const relabelled = (rows: NdArray) => relabel(rows, from);
  const { relevance, mask, attributions } = truth;
  return {
    ...relevance && { relevance: relabelled(relevance) },
    ...mask && { mask: relabelled(mask) },
    ...attributions && {
      attributions: {
        ...attributions,
        values: relabelled(attributions.values),
      },
    },
  };
}
