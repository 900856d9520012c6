/**
 * An explanation compared with those of neighbouring points.
 *
 * @module
 */
import { labelsOf } from "../../../core/rows/classify.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Subject } from "../../../core/contracts/metric.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { pointNear } from "../../../core/rows/point_near.ts";
import { unitScores } from "../../parts/unit_scores.ts";

/** Options of metrics that compare neighbouring points. */
export type NeighbourOptions = {
  /**
   * Points per instance.
   *
   * @default 10
   */
  readonly draws: number;
  /**
   * How far each input may move, as a share of its range.
   *
   * @default 0.05
   */
  readonly radius: number;
};

/** Defaults and limits of {@linkcode NeighbourOptions}. */
export const neighbourOptions = {
  defaults: { draws: 10, radius: 0.05 },
  limits: {
    draws: { min: 1, max: 10000, integer: true },
    radius: { min: 0, max: 1 },
  },
} as const;

/** The explanation, and how it is compared with its neighbours. */
export interface NeighbourScoring {
  /** The metric's id, which keys the draws of neighbours. */
  readonly id: string;
  /** The explanation scored. */
  readonly subject: Subject;
  /** Resolved options. */
  readonly options: NeighbourOptions;
  /** The task's context. */
  readonly context: Context;
  /** The largest change over an instance's neighbours, or their mean. */
  readonly fold: "max" | "mean";
  /** Compares an instance with one of its neighbours. */
  change(neighbours: Neighbours): number;
  /**
   * Further values to compare, such as a layer's, for all rows at a time.
   *
   * @default the inputs
   */
  view?(inputs: NdArray): Promise<NdArray> | NdArray;
}

/** An instance and a point nearby with the same predicted label. */
export interface Neighbours {
  /** Inputs of the instance, and of the point. */
  readonly inputs: readonly [ArrayLike<number>, ArrayLike<number>];
  /** All outputs, likewise. */
  readonly outputs: readonly [Float64Array, Float64Array];
  /** Unit scores, likewise. */
  readonly scores: readonly [Float64Array, Float64Array];
  /** Values of `view`, likewise. */
  readonly views: readonly [ArrayLike<number>, ArrayLike<number>];
}

/**
 * Per instance, the largest or the mean of the changes between it and its neighbours.
 *
 * - Neighbours are uniform within `radius` · range of each input, and within the box, extended to
 *   hold the instance. They come from `context.rng(id, instance)`.
 * - Neighbours with another predicted label are discarded, since an explanation has to change with
 *   the prediction. A `value` has no labels.
 * - Notes: `discarded`, the share of discarded neighbours.
 * - The explainer's draws for neighbours are those of the instance, so that only the inputs differ.
 * - NaN: where the explanation or a change is NaN, or no neighbour has the instance's label.
 * - Cost: 1 + draws rows and explaining `draws` times per instance.
 *
 * @throws {RangeError} when attributions are not of the inputs' shape.
 *
 * @example
 * ```ts
 * import { overNeighbours } from "./over_neighbours.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { scene } from "../../../core/testing/scene.ts";
 * import assert from "node:assert/strict";
 * const { subject, context } = scene({
 *   model: linearModel([1]),
 *   inputs: [[1]],
 *   attributions: [[2]],
 *   explain: () => [[5]],
 * });
 * const changes = await overNeighbours({
 *   id: "custom",
 *   subject,
 *   options: { draws: 3, radius: 0.1 },
 *   context,
 *   fold: "mean",
 *   change: ({ scores: [a, b] }) => b[0]! - a[0]!,
 * });
 * assert.deepEqual([...changes], [3]);
 * ```
 */
export async function overNeighbours(
  { id, subject, options, context, fold, change, view = (rows) => rows }:
    NeighbourScoring,
): Promise<Float64Array> {
  const { model, batch, explanation, explain, note } = subject;
  const { draws, radius } = options;
  const { inputs, instances } = batch;
  const scores = unitScores(explanation.attributions, inputs, context);
  const outputs = await model.predict(inputs);
  const labels = labelsOf(model, outputs.data);
  const views = await view(inputs);
  const streams = Array.from(
    instances,
    (instance) => context.rng(id, instance),
  );
  const size = rowSize(inputs);
  const folded = new Float64Array(rowsOf(inputs))
    .fill(fold === "max" ? -Infinity : 0);
  const counts = new Float64Array(folded.length);
  for (let draw = 0; draw < draws; draw++) {
    const data = new Float32Array(inputs.data.length);
    streams.forEach(({ uniform }, row) => {
      const places = Float64Array.from({ length: size }, uniform);
      const point = data.subarray(row * size, (row + 1) * size);
      pointNear(rowAt(inputs, row), radius, context.box, places, point);
    });
    const near = { shape: inputs.shape, data };
    const nearOutputs = await model.predict(near);
    const nearLabels = labelsOf(model, nearOutputs.data);
    const nearExplanation = await explain({ ...batch, inputs: near });
    const nearScores = unitScores(nearExplanation.attributions, near, context);
    const nearViews = await view(near);
    for (let row = 0; row < folded.length; row++) {
      if (model.head !== "value" && nearLabels[row] !== labels[row]) continue;
      const value = change({
        inputs: [rowAt(inputs, row), rowAt(near, row)],
        outputs: [rowAt(outputs, row), rowAt(nearOutputs, row)],
        scores: [rowAt(scores, row), rowAt(nearScores, row)],
        views: [rowAt(views, row), rowAt(nearViews, row)],
      });
      counts[row]!++;
      folded[row] = fold === "max"
        ? Math.max(folded[row]!, value)
        : folded[row]! + value;
    }
  }
  note("discarded", counts.map((count) => 1 - count / draws));
  return folded.map((value, row) =>
    counts[row] === 0 ? NaN : fold === "max" ? value : value / counts[row]!
  );
}
