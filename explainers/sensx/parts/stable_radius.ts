/**
 * The radius around an instance beyond which the output's distribution no longer widens.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { ask } from "../../../core/rows/query.ts";
import { quantile } from "../../../core/statistics/quantile.ts";
import { characteristicDelta } from "./characteristic_delta.ts";

/**
 * Values of draws held at once, 64 MiB: every query to a network with many inputs reads all its
 * weights, so fewer queries are faster.
 */
const HELD = 2 ** 24;

/** The stability profile from which the radius is chosen. */
export interface RadiusSearch {
  /** Draws per radius. */
  readonly samples: number;
  /** Number of radii 1/T, 2/T, …, 1, as shares of the box. */
  readonly deltas: number;
  /** Width of a percentile band that counts as no variation, in output units. */
  readonly tau: number;
}

/** An instance and the output explained. */
export interface ExplainedRow {
  /** The instance, flat. */
  readonly input: ArrayLike<number>;
  /** The output explained. */
  readonly target: number;
}

/** Where the profile's rows come from. */
export interface ProfileDraws extends Pick<Context, "box"> {
  /** Random numbers of each draw, by its index. */
  readonly stream: (draw: number) => Rng;
}

/**
 * {@linkcode stableRadius} of every row of a batch, each from the streams `rng("profile", instance,
 * draw)`.
 *
 * @example
 * ```ts
 * import { stableRadii } from "./stable_radius.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const search = { samples: 50, deltas: 4, tau: 0.1 };
 * const radii = await stableRadii(linearModel([1]), toyBatch([[0], [1]]), search, toyContext(1));
 * assert.deepEqual([...radii], [1, 1]);
 * ```
 */
export async function stableRadii(
  model: Model,
  { inputs, targets, instances }: Batch,
  search: RadiusSearch,
  { box, rng }: Pick<Context, "box" | "rng">,
): Promise<Float64Array> {
  const radii = new Float64Array(instances.length);
  for (const [row, instance] of instances.entries()) {
    radii[row] = await stableRadius(
      model,
      { input: rowAt(inputs, row), target: targets[row]! },
      { box, stream: (draw) => rng("profile", instance, draw) },
      search,
    );
  }
  return radii;
}

/**
 * δ* of one instance: the 1st and 99th percentile of the output on uniform draws at each radius
 * (the stability profile), then {@linkcode characteristicDelta}.
 *
 * Common random numbers: every radius sees the same draws, rescaled to its own box. The profile is
 * then smoother in the radius than with independent draws, each radius's distribution is the same,
 * and a network whose first layer is dense answers for all radii at the price of two.
 *
 * Cost: samples · deltas rows.
 *
 * @example
 * ```ts
 * import { stableRadius } from "./stable_radius.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { box, rng } = toyContext(1);
 * const search = { samples: 50, deltas: 4, tau: 0.1 };
 * const radius = (weight: number) =>
 *   stableRadius(
 *     linearModel([weight]),
 *     { input: [0], target: 0 },
 *     { box, stream: rng },
 *     search,
 *   );
 * assert.deepEqual([await radius(0.01), await radius(1)], [0, 1]);
 * ```
 */
export async function stableRadius(
  model: Model,
  { input, target }: ExplainedRow,
  { box, stream }: ProfileDraws,
  { samples, deltas, tau }: RadiusSearch,
): Promise<number> {
  const size = input.length;
  const radii = Float64Array.from(
    { length: deltas },
    (_, t) => (t + 1) / deltas,
  );
  const bands = Array.from(radii, () => new Float64Array(samples));
  for (const [start, end] of chunks(samples, size, HELD)) {
    const draws = new Float32Array((end - start) * size);
    for (let draw = start; draw < end; draw++) {
      const { uniform } = stream(draw);
      const offset = (draw - start) * size;
      for (let i = 0; i < size; i++) draws[offset + i] = uniform();
    }
    const outputs = await ask(model, {
      kind: "boxes",
      rows: { shape: [1, ...model.inputShape], data: Float32Array.from(input) },
      targets: Int32Array.of(target),
      box,
      radii,
      draws: { shape: [end - start, ...model.inputShape], data: draws },
      row: new Int32Array(end - start),
    });
    for (const [index, output] of outputs.entries()) {
      const draw = start + Math.floor(index / deltas);
      bands[index % deltas]![draw] = output;
    }
  }
  for (const band of bands) band.sort();
  const percentiles = (q: number) => bands.map((band) => quantile(band, q));
  return characteristicDelta(radii, percentiles(0.01), percentiles(0.99), tau);
}
