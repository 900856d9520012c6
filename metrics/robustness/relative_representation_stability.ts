/**
 * Change of the explanation relative to the change of a layer's values.
 *
 * @module
 */
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import { attributionChange } from "./parts/attribution_change.ts";
import {
  type NeighbourOptions,
  neighbourOptions,
  overNeighbours,
} from "./parts/over_neighbours.ts";
import { required } from "../parts/required.ts";

/** Options of {@linkcode relativeRepresentationStability}. */
export type RelativeRepresentationStabilityOptions = NeighbourOptions & {
  /**
   * The node of the network whose values are compared; "" for the input of its last dense or
   * convolutional layer.
   *
   * @default ""
   */
  readonly layer: string;
  /**
   * Least magnitude that an attribution or a value counts as, as a share of the largest of its
   * list.
   *
   * @default 0.01
   */
  readonly floor: number;
  /**
   * Lower bound of the representation's change, on a scale from 0 to 2.
   *
   * @default 0.001
   */
  readonly least: number;
};

/**
 * Largest ratio, over neighbours, of the relative change of the explanation to that of the
 * network's representation.
 *
 * - Both changes: the root mean square, over units or over the layer's values, of each one's change
 *   divided by the larger of its two magnitudes. That of the representation is at least `least`.
 * - Range: [0, ∞), lower is better.
 * - Neighbours: {@linkcode overNeighbours}, which discards those with another label.
 * - A method that ignores the model can reach 0: read it with faithfulness.
 * - NaN: where an instance and a neighbour are both explained by all zeros, or every neighbour has
 *   another label.
 * - Cost: 2 · (1 + draws) rows and explaining `draws` times per instance.
 * - Deviation: the paper's quotients are undefined where an attribution or a value is 0, as half of
 *   a ReLU layer's are. Quantus adds a small constant, whose size then decides the score. Here
 *   `floor` bounds them, in units that scale with the values.
 * - The layer is the one before the logits by default, as in the paper.
 *
 * Agarwal et al. (2022).
 *
 * @throws {TypeError} when the model has no layers to look into.
 * @throws {RangeError} when no node has that name, or attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { relativeRepresentationStability } from "./relative_representation_stability.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { scene } from "../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 * });
 * await assert.rejects(
 *   async () =>
 *     await relativeRepresentationStability.score(
 *       subject,
 *       relativeRepresentationStability.defaults,
 *       context,
 *     ),
 *   TypeError,
 * ); // not a network
 * ```
 */
export const relativeRepresentationStability: Metric<
  RelativeRepresentationStabilityOptions
> = {
  id: "relative_representation_stability",
  version: 1,
  summary:
    "Largest ratio of the relative change of the explanation to that of a layer's values, over nearby inputs.",
  references: [
    "Agarwal, Johnson, Pawelczyk, Krishna, Saxena, Zitnik, Lakkaraju (2022), Rethinking stability for attribution-based explanations, arXiv:2203.06877",
  ],
  defaults: {
    ...neighbourOptions.defaults,
    layer: "",
    floor: 0.01,
    least: 0.001,
  },
  limits: {
    ...neighbourOptions.limits,
    floor: { min: 1e-9, max: 1 },
    least: { min: 1e-12, max: 2 },
  },
  category: "robustness",
  better: "lower",
  range: [0, Infinity],
  needs: ["layers"],
  score(subject, options, context) {
    const id = "relative_representation_stability";
    const graph = required(id, "layers", subject.model.layers)();
    const node = nodeOf(graph, options.layer);
    return overNeighbours({
      id,
      subject,
      options,
      context,
      fold: "max",
      change: (
        { scores: [scores, nearScores], views: [values, nearValues] },
      ) => {
        const allZero = [values, nearValues].every((list) =>
          Array.from(list).every((value) => value === 0)
        );
        const valueChange = allZero
          ? 0
          : attributionChange(values, nearValues, options.floor);
        return attributionChange(scores, nearScores, options.floor) /
          Math.max(valueChange, options.least);
      },
      view: (inputs) => graph.read(inputs, node),
    });
  },
};

/** The node of that name, or the input of the last dense or convolutional layer. */
function nodeOf({ nodes }: LayerGraph, name: string): number {
  const index = name === ""
    ? nodes.findLast(({ kind }) => /^(dense|conv)/.test(kind))?.inputs[0]
    : nodes.findIndex((node) => node.name === name);
  if (index !== undefined && index >= 0) return index;
  throw new RangeError(
    `Cannot read the representation: layer must be one of ${
      nodes.map((node) => node.name).join(", ")
    }, current value is "${name}"`,
  );
}
