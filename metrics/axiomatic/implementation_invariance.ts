/**
 * Whether explanations are about the function or about how it is built.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";
import { againstAttributions } from "../parts/against_attributions.ts";
import { relativeDistance } from "../parts/relative_distance.ts";
import { required } from "../parts/required.ts";

/**
 * Distance of the explanation from that of another network that computes the same function, by the
 * larger of the two in length.
 *
 * In [0, 2], lower is better, 0 is invariant up to rounding. In the other network every hidden unit
 * is two, in random places and of random scales, whose outgoing weights work against each other
 * (`EquivalentNetwork`), from `context.rng("implementation_invariance")`: the same for all
 * instances and explainers. What asks for outputs and gradients alone is invariant, what sorts
 * contributions by their sign inside the network is not. NaN where both explanations are 0
 * throughout. The draws of the explainer are those of the instance. Cost: explaining once.
 *
 * Sundararajan, Taly, Yan (2017) state the axiom; neither Quantus, Captum nor OpenXAI has it as a
 * number. One network of many: a gap is certain, no gap is not.
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
