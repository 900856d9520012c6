/**
 * How far an instance's neighbourhood reaches before the output stops varying.
 *
 * @module
 */
import type { Batch, Box, Context, Model, Rng } from "../../core/contracts.ts";
import { rowAt } from "../../core/nd_array.ts";
import { predictBuilt } from "../../core/query.ts";
import { quantile } from "../../core/quantile.ts";
import { characteristicDelta } from "./characteristic_delta.ts";
import { drawNear } from "./draw_near.ts";

/** How the radius is searched for. */
export interface RadiusSearch {
  /** Draws per radius. */
  readonly samples: number;
  /** Number of radii 1/T, 2/T, …, 1, as shares of the box. */
  readonly deltas: number;
  /** Width of a band that counts as no variation, in output units. */
  readonly tau: number;
}

/**
 * {@linkcode stableRadius} of every row of a batch, each from the streams `rng("profile", instance, radius)`.
 *
 * @example
 * ```ts
 * import { stableRadii } from "./stable_radius.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { toyBatch } from "../../core/toys/toy_batch.ts";
 * import { toyContext } from "../../core/toys/toy_context.ts";
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
      rowAt(inputs, row),
      targets[row]!,
      box,
      search,
      (radius) => rng("profile", instance, radius),
    );
  }
  return radii;
}

/**
 * δ* of one instance: the 1st and 99th percentile of the output on uniform draws at each radius, then {@linkcode characteristicDelta}.
 *
 * `stream` gives the random numbers of each radius by its index. Cost: samples · deltas rows.
 *
 * @example
 * ```ts
 * import { stableRadius } from "./stable_radius.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { toyContext } from "../../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { box, rng } = toyContext(1);
 * const search = { samples: 50, deltas: 4, tau: 0.1 };
 * const radius = (weight: number) => stableRadius(linearModel([weight]), [0], 0, box, search, rng);
 * assert.deepEqual([await radius(0.01), await radius(1)], [0, 1]);
 * ```
 */
export async function stableRadius(
  model: Model,
  input: ArrayLike<number>,
  target: number,
  box: Box,
  { samples, deltas, tau }: RadiusSearch,
  stream: (radius: number) => Rng,
): Promise<number> {
  const radii = Float64Array.from(
    { length: deltas },
    (_, t) => (t + 1) / deltas,
  );
  let rng = stream(0);
  const outputs = await predictBuilt(model, samples * deltas, (index, row) => {
    const t = Math.floor(index / samples);
    if (index === t * samples) rng = stream(t);
    drawNear(input, radii[t]!, box, rng, row);
    return target;
  });
  const bands = Array.from(
    radii,
    (_, t) => outputs.subarray(t * samples, (t + 1) * samples).sort(),
  );
  const percentiles = (q: number) => bands.map((band) => quantile(band, q));
  return characteristicDelta(radii, percentiles(0.01), percentiles(0.99), tau);
}
