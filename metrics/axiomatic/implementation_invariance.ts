/**
 * Whether explanations depend on the function alone, not on the network that computes it.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { relativeDistance } from "../parts/relative_distance.ts";
import { required } from "../parts/required.ts";

/**
 * Distance of the explanation from that of another network that computes the same function, divided
 * by the larger of the two norms.
 *
 * - Range: [0, 2], lower is better. 0 is invariant up to rounding.
 * - The other network (`EquivalentNetwork`) has two units for every hidden one, in random places
 *   and of random scales, whose outgoing weights work against each other. It comes from
 *   `context.rng("implementation_invariance")` and is the same for all instances and explainers.
 * - Methods that use outputs and gradients alone are invariant. Methods that sort contributions by
 *   sign inside the network are not.
 * - One network of many: a gap is certain, no gap is not.
 * - The explainer's draws are those of the instance.
 * - NaN: where both explanations are all zeros.
 * - Cost: explaining once.
 *
 * Sundararajan, Taly, Yan (2017) state the axiom. Quantus, Captum and OpenXAI do not measure it.
 *
 * @throws {TypeError} when the network cannot be built otherwise.
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { implementationInvariance } from "./implementation_invariance.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const model = linearModel([1, 1]);
 * const { subject, context } = scene({
 *   model: { ...model, equivalentNetwork: { within: (_random, use) => use({ ...model }) } },
 *   inputs: [[1, 1]],
 *   attributions: [[3, 4]],
 *   explain: () => [[3, 0]],
 * });
 * assert.deepEqual([...await implementationInvariance.score(subject, {}, context)], [0.8]);
 * ```
 */
export const implementationInvariance: Metric = {
  id: "implementation_invariance",
  version: 1,
  summary:
    "Relative change of the explanation in another network that computes the same function.",
  references: [
    "Sundararajan, Taly, Yan (2017), Axiomatic attribution for deep networks, arXiv:1703.01365",
  ],
  defaults: {},
  category: "axiomatic",
  better: "lower",
  range: [0, 2],
  needs: ["equivalent_network"],
  async score(subject, _options, context) {
    const { model, batch, explain } = subject;
    const { within } = required(
      "implementation_invariance",
      "equivalent_network",
      model.equivalentNetwork,
    );
    const { attributions } = await within(
      context.rng("implementation_invariance"),
      (network) => explain(batch, network),
    );
    return againstAttributions(
      subject,
      attributions,
      context,
      relativeDistance,
    );
  },
};
