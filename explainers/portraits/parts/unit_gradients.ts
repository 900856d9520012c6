/**
 * Values of units and their gradients with respect to the inputs.
 *
 * @module
 */
import {
  add,
  mul,
  sum,
  type Tensor,
  tensor,
  zerosLike,
} from "@tensorflow/tfjs-core";
import type { LayerRule } from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { gradientRule } from "../../parts/gradient_rule.ts";
import { throughLayers } from "../../parts/through_layers.ts";

/** Values of units and their gradients by the inputs. */
export interface UnitGradients {
  /** `[rows]`. */
  readonly values: NdArray<Float32Array>;
  /** `[rows, ...inputShape]`. */
  readonly gradients: NdArray<Float32Array>;
}

/**
 * For every row, the value of one unit of a layer and its gradient. Units lie along the last axis;
 * a unit's value is its mean over all places.
 *
 * Cost: one row and one differentiated row per row.
 *
 * @param node Number of the layer's node, at least 1.
 * @param units One per row.
 * @throws {RangeError} when the model does not offer its layers.
 *
 * @example
 * ```ts
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { unitGradients } from "./unit_gradients.ts";
 * import assert from "node:assert/strict";
 * const rows = { shape: [1, 2], data: new Float32Array(2) };
 * await assert.rejects(unitGradients(linearModel([1, 2]), 1, rows, new Int32Array(1)), RangeError);
 * ```
 */
export async function unitGradients(
  model: Model,
  node: number,
  inputs: NdArray,
  units: Int32Array,
): Promise<UnitGradients> {
  return await throughLayers(
    model,
    { inputs, targets: units },
    (graph, trace, _rows, targets) => {
      const values = trace.values[node]!;
      const seed = oneUnit(values.shape, targets);
      // The walk begins at the logits: nothing comes down from them, and at the node the seed takes
      // over.
      const rule: LayerRule<Tensor> = (layer, message, at) =>
        at.index > node
          ? at.inputs.map((input) => zerosLike(input))
          : gradientRule(layer, at.index === node ? seed : message, at);
      return {
        values: sum(mul(values, seed), values.shape.map((_, i) => i).slice(1)),
        gradients: graph.backward(
          trace,
          node === graph.nodes.length - 1
            ? seed
            : zerosLike(trace.values.at(-1)!),
          rule,
          add,
        ),
      };
    },
  );
}

/** 1 / places at each row's unit, 0 elsewhere and in padding rows. */
function oneUnit(shape: readonly number[], units: Int32Array): Tensor {
  const width = shape.at(-1)!;
  const places = shape.slice(1, -1).reduce((a, b) => a * b, 1);
  const data = new Float32Array(shape[0]! * places * width);
  for (const [row, unit] of units.entries()) {
    for (let place = 0; place < places; place++) {
      data[(row * places + place) * width + unit] = 1 / places;
    }
  }
  return tensor(data, [...shape]);
}
