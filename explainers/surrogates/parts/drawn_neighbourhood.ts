/**
 * Neighbours with values drawn from the background's distribution.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import {
  rowAt,
  rowsOf,
  sizeOf,
  sliceRows,
} from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";
import {
  fitNear,
  type FitNearOptions,
  type Neighbourhood,
} from "./fit_near.ts";
import { gaussianSampler } from "./gaussian_sampler.ts";
import { quartileSampler } from "./quartile_sampler.ts";

/** How neighbours are drawn and weighted; see LIME's options. */
export interface DrawnNeighbourhoodOptions extends FitNearOptions {
  /** Neighbours per instance, itself included. */
  readonly samples: number;
  /** How neighbours differ from the instance. */
  readonly sampling: "quartile" | "gaussian";
  /** True to centre `gaussian` neighbours on the instance. */
  readonly aroundInstance: boolean;
  /** True for the same random numbers for all instances. */
  readonly shared: boolean;
}

/**
 * The instance and `samples` − 1 rows of {@linkcode quartileSampler} or {@linkcode
 * gaussianSampler}.
 *
 * - Cost of shared rows that do not depend on the instance: drawn and predicted once, here,
 *   `samples` − 1 rows per run and 1 per instance.
 * - Cost of all others: `samples` rows per instance.
 *
 * @throws {RangeError} when the background has no rows or the units cannot be sampled in this way;
 *   when `ridge` is 0 and a unit never varies.
 *
 * @example
 * ```ts
 * import { drawnNeighbourhood } from "./drawn_neighbourhood.ts";
 * import { lime } from "../lime.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { ...lime.defaults, samples: 9, sampling: "quartile" } as const;
 * const neighbours = await drawnNeighbourhood(
 *   linearModel([2, 3]),
 *   options,
 *   toyContext(2),
 * );
 * for await (const { outputs } of neighbours(toyBatch([[1, 1]]))) {
 *   // the background is one row of zeros
 *   assert.deepEqual([...outputs], [5, 0, 0, 0, 0, 0, 0, 0, 0]);
 * }
 * ```
 */
export async function drawnNeighbourhood(
  model: Model,
  options: DrawnNeighbourhoodOptions,
  { background, rng, units }: Context,
): Promise<Neighbourhood> {
  const size = sizeOf(model.inputShape);
  if (rowsOf(background) === 0) {
    throw new RangeError(
      "Cannot draw neighbours: the background must have rows, current value is 0",
    );
  }
  const sampler = options.sampling === "gaussian"
    ? gaussianSampler(background, units, options.aroundInstance)
    : quartileSampler(background, units);
  if (options.ridge === 0) checkVaries(background, units);
  const drawNear = async (
    input: ArrayLike<number>,
    ...key: readonly number[]
  ) => {
    const stream = rng("samples", ...key);
    const rows = new Float32Array((options.samples - 1) * size);
    for (let start = 0; start < rows.length; start += size) {
      sampler.draw(input, stream, rows.subarray(start, start + size));
    }
    return {
      codes: sampler.codes(rows),
      outputs: await outputsOf(model, rows),
    };
  };
  const key = (instance: number) => options.shared ? [] : [instance];
  const sharedNeighbours = options.shared && !sampler.local
    ? await drawNear(new Float32Array(size))
    : undefined;
  return async function* ({ inputs, targets, instances }: Batch) {
    const instanceOutputs = await model.predict(inputs);
    for (const [i, instance] of instances.entries()) {
      const input = rowAt(inputs, i);
      const neighbours = sharedNeighbours ??
        await drawNear(input, ...key(instance));
      const outputs = new Float64Array(options.samples);
      outputs[0] = instanceOutputs.data[i * model.outputs + targets[i]!]!;
      for (let k = 1; k < outputs.length; k++) {
        outputs[k] = neighbours.outputs[(k - 1) * model.outputs + targets[i]!]!;
      }
      const fit = fitNear(neighbours.codes(input), unitCount(units), options);
      yield { units, outputs, fit };
    }
  };
}

/** All outputs of `rows` `[k, size]`: `[k, outputs]`. */
async function outputsOf(
  model: Model,
  rows: Float32Array,
): Promise<Float64Array> {
  const size = sizeOf(model.inputShape);
  const count = rows.length / size;
  const inputs = { shape: [count, ...model.inputShape], data: rows };
  const outputs = new Float64Array(count * model.outputs);
  for (const [start, end] of chunks(count, size)) {
    const { data } = await model.predict(sliceRows(inputs, start, end));
    outputs.set(data, start * model.outputs);
  }
  return outputs;
}

/**
 * Throws where a unit never varies: without a ridge penalty, its coefficient is not determined.
 */
function checkVaries(background: NdArray, { offsets, positions }: Units): void {
  const first = rowAt(background, 0);
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    const varies = members.some((i) =>
      background.data.some((x, at) => at % first.length === i && x !== first[i])
    );
    if (varies) continue;
    throw new RangeError(
      `Cannot fit without a ridge: every unit must vary over the background, current value is constant in unit ${unit}`,
    );
  }
}
