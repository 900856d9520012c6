/**
 * Activation maximisation: images that maximise a unit.
 *
 * @module
 */
import type { Portrait } from "../../core/contracts/portrait.ts";
import { ascend } from "./parts/ascend.ts";
import { findNode } from "../parts/find_node.ts";
import { imageShape } from "../../core/images/image_shape.ts";
import { penalisedUnits } from "./parts/penalised_units.ts";
import { pixelRegulariser } from "./parts/pixel_regulariser.ts";
import { layersOf } from "../parts/through_layers.ts";
import { unitGradients } from "./parts/unit_gradients.ts";

/** Options of {@linkcode activationMaximization}. */
export type ActivationMaximizationOptions = {
  /** Name of a layer; the logits when empty. @default "" */
  readonly layer: string;
  /** Number of a unit of the layer; all of them when −1. @default -1 */
  readonly unit: number;
  /**
   * Regularisation of the images: a penalty on their square, or decay, blur and clipping after
   * every step.
   *
   * @default "l2"
   */
  readonly regulariser: "l2" | "pixels";
  /** With `l2`, penalty per squared input, in units of the layer. @default 0.5 */
  readonly penalty: number;
  /** With `pixels`, share by which every value is reduced at every step. @default 0.01 */
  readonly decay: number;
  /** With `pixels`, standard deviation of the blur, in pixels; none when 0. @default 0.5 */
  readonly blur: number;
  /** With `pixels`, steps from one blur to the next. @default 4 */
  readonly every: number;
  /**
   * With `pixels`, share of the pixels, the smallest, that are set to 0 at every step.
   *
   * @default 0.2
   */
  readonly clip: number;
  /** Steps of the ascent. @default 200 */
  readonly steps: number;
  /**
   * Root mean square of a step, in units of the input; `l2` halves it where a step would not help.
   *
   * @default 0.1
   */
  readonly rate: number;
  /**
   * Standard deviation of normal noise around the baseline, where the ascent starts; 0: at the
   * baseline.
   *
   * @default 0
   */
  readonly noise: number;
};

/**
 * For every unit of a layer, the image baseline + d at which gradient ascent on the unit's value S
 * arrives.
 *
 * - `regulariser` = "l2": ascent on S(baseline + d) − penalty · ‖d‖² that never goes down
 *   (Simonyan, Vedaldi and Zisserman, 2013).
 * - `regulariser` = "pixels": ascent on S, with d regularised after every step (Yosinski et al.,
 *   2015).
 * - S is the unit's value, its mean over places where it has several; of logits, never the
 *   probability.
 * - In units of the input; captions end in S.
 * - Where the gradient at the start is 0, as it is behind ReLUs that are all off, the picture is
 *   the start.
 * - Deviations of "pixels": it never clips pixels of small contribution, and regularises the
 *   distance from the baseline.
 * - Errors: `RangeError` when inputs are no images, or there is no such layer or unit.
 * - Cost: 2 + `steps` rows and differentiated rows per unit.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import { activationMaximization } from "./activation_maximization.ts";
 * import assert from "node:assert/strict";
 * const painting = activationMaximization.paint(
 *   linearModel([1]),
 *   activationMaximization.defaults,
 *   toyContext(1),
 * );
 * await assert.rejects(painting, /must offer its layers/);
 * ```
 */
export const activationMaximization: Portrait<ActivationMaximizationOptions> = {
  id: "activation_maximization",
  version: 1,
  summary: "Images that maximise a unit, found by gradient ascent.",
  references: [
    "Simonyan, Vedaldi and Zisserman, 2013, Deep inside convolutional networks, arXiv:1312.6034",
    "Yosinski and others, 2015, Understanding neural networks through deep visualization, arXiv:1506.06579",
  ],
  defaults: {
    layer: "",
    unit: -1,
    regulariser: "l2",
    penalty: 0.5,
    decay: 0.01,
    blur: 0.5,
    every: 4,
    clip: 0.2,
    steps: 200,
    rate: 0.1,
    noise: 0,
  },
  limits: {
    unit: { min: -1, integer: true },
    regulariser: { choices: ["l2", "pixels"] },
    penalty: { min: 0 },
    decay: { min: 0, max: 1 },
    blur: { min: 0 },
    every: { min: 1, integer: true },
    clip: { min: 0, max: 1 },
    steps: { min: 0, integer: true },
    rate: { min: 1e-9 },
    noise: { min: 0 },
  },
  async paint(model, options, context) {
    const graph = layersOf(model);
    const image = imageShape(model.inputShape);
    const node = options.layer === ""
      ? graph.nodes.length - 1
      : findNode(graph, options.layer);
    const { name, shape } = graph.nodes[node]!;
    const count = shape.at(-1)!;
    const { unit, regulariser, penalty, steps, rate, noise } = options;
    if (unit >= count || node === 0) {
      throw new RangeError(
        `Cannot excite a unit: ${name} must be a layer with such a unit, current value is ${unit} of ${
          node === 0 ? "the input" : count
        }`,
      );
    }
    const units = unit < 0
      ? Int32Array.from({ length: count }, (_, k) => k)
      : Int32Array.of(unit);
    const { baseline, signal } = context;
    const size = baseline.length;
    const start = new Float64Array(units.length * size);
    for (const [row, unit] of units.entries()) {
      const { normal } = context.rng("start", unit);
      for (let i = 0; i < size; i++) start[row * size + i] = noise * normal();
    }
    const plain = regulariser === "l2";
    const { points } = await ascend(
      penalisedUnits(model, node, units, plain ? penalty : 0, baseline),
      { shape: [units.length, ...image], data: start },
      {
        steps,
        rate,
        signal,
        ...(!plain && { settle: pixelRegulariser(image, options) }),
      },
    );
    const images = {
      shape: points.shape,
      data: points.data.map((d, i) => baseline[i % size]! + d),
    };
    const { values } = await unitGradients(model, node, images, units);
    return {
      images,
      captions: Array.from(
        units,
        (unit, row) =>
          `${name}, unit ${unit}: ${values.data[row]!.toPrecision(3)}`,
      ),
      signed: images.data.some((value) => value < 0),
    };
  },
};
