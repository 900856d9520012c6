/**
 * Quantiles of the output when the top units of a ranking, or all others, are redrawn.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rowAt, sizeOf } from "../../../core/contracts/nd_array.ts";
import { quantile } from "../../../core/statistics/quantile.ts";
import { ask } from "../../../core/rows/query.ts";
import { drawNear } from "./draw_near.ts";

/** Where the landscape is measured. */
export interface LandscapeGrid {
  /** Number of radii 1/T, 2/T, …, 1, as shares of the box. */
  readonly deltas: number;
  /** Sizes k: numbers of top units, ascending to all of them. */
  readonly sizes: ArrayLike<number>;
  /** Draws per radius. */
  readonly draws: number;
  /** Quantiles of the output, each in [0, 1]. */
  readonly quantiles: readonly number[];
}

/** The instance that is perturbed, and its ranking. */
export interface RankedInstance extends Pick<Batch, "inputs" | "targets"> {
  /** f(x). */
  readonly output: number;
  /** Units, the first to be redrawn first. */
  readonly order: ArrayLike<number>;
}

/** Where redrawn values come from. */
export interface LandscapeDraws extends Pick<Context, "units" | "box"> {
  /** Random numbers of each draw, by its index. */
  readonly stream: (draw: number) => Rng;
}

/** Quantiles of the output, each `[deltas, sizes, quantiles]`. */
export interface Landscape {
  /** The top k units are redrawn, all others stay. */
  readonly top: Float64Array;
  /** The top k units stay, all others are redrawn. */
  readonly rest: Float64Array;
}

/**
 * Output quantiles of one instance when the top k units of its ranking are redrawn uniformly within
 * each radius, and when all other units are.
 *
 * Common random numbers: one draw is reused for all sizes k, both sides and all radii (rescaled to
 * each box), which makes the landscape smooth. Consecutive sizes differ by a block of units, so
 * each draw is answered by two walks in blocks: along the ranking for `top`, against it for `rest`.
 * At k = all, `rest` is f(x).
 *
 * - `inputs` and `targets` hold one row.
 * - Cost: deltas · draws · (2 · sizes − 1) rows.
 *
 * @throws {RangeError} when `sizes` do not ascend to the number of units.
 *
 * @example
 * ```ts
 * import { perturbationLandscape } from "./perturbation_landscape.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const { units, box, rng } = toyContext(2);
 * const grid = { deltas: 2, sizes: [1, 2], draws: 500, quantiles: [0.5] };
 * const { top, rest } = await perturbationLandscape(
 *   linearModel([8, 0]),
 *   { ...toyBatch([[1, 1]]), output: 8, order: [0, 1] },
 *   { units, box, stream: rng },
 *   grid,
 * );
 * assert.deepEqual([...rest], [8, 8, 8, 8]);
 * assert.deepEqual(
 *   [...top].map((y) => Math.abs(y) < 1.5 || Math.abs(y - 4) < 1.5),
 *   [true, true, true, true],
 * ); // z₀ is even on [−1, 2], then on [−2, 2]
 * ```
 */
export async function perturbationLandscape(
  model: Model,
  { inputs, targets, output, order }: RankedInstance,
  { units, box, stream }: LandscapeDraws,
  { deltas, sizes, draws, quantiles }: LandscapeGrid,
): Promise<Landscape> {
  const size = sizeOf(model.inputShape);
  const blocks = rankedBlocks(units, order, sizes);
  const count = sizes.length;
  const input = rowAt(inputs, 0);
  const top = new Float64Array(deltas * count * draws);
  const rest = new Float64Array(top.length).fill(output);
  for (const [start, end] of chunks(deltas * draws, Math.max(size, count))) {
    const data = new Float32Array((end - start) * size);
    for (let walk = start; walk < end; walk++) {
      const radius = (Math.floor(walk / draws) + 1) / deltas;
      const row = data.subarray(
        (walk - start) * size,
        (walk + 1 - start) * size,
      );
      drawNear(input, radius, box, stream(walk % draws), row);
    }
    const to = Int32Array.from({ length: end - start }, (_, walk) => walk);
    /** Outputs after each of `steps` blocks of `moving`, in the order that `step` names. */
    const walked = (
      moving: Units,
      steps: number,
      step: (k: number) => number,
    ) =>
      ask(model, {
        kind: "walks",
        starts: inputs,
        targets,
        ends: { shape: [to.length, ...model.inputShape], data },
        from: new Int32Array(to.length),
        to,
        orders: Int32Array.from(
          { length: to.length * steps },
          (_, i) => step(i % steps),
        ),
        units: moving,
      });
    const place = (walk: number, k: number) =>
      (Math.floor(walk / draws) * count + k) * draws + walk % draws;
    const along = await walked(blocks, count, (k) => k);
    along.forEach((value, i) => {
      top[place(start + Math.floor(i / count), i % count)] = value;
    });
    if (count === 1) continue;
    const others = { ...blocks, offsets: blocks.offsets.subarray(1) };
    const last = count - 2;
    const against = await walked(others, count - 1, (k) => last - k);
    against.forEach((value, i) => {
      const walk = start + Math.floor(i / (count - 1));
      rest[place(walk, last - i % (count - 1))] = value;
    });
  }
  const summed = (values: Float64Array) => {
    const results = new Float64Array(deltas * count * quantiles.length);
    for (let cell = 0; cell < deltas * count; cell++) {
      const sorted = values.subarray(cell * draws, (cell + 1) * draws).sort();
      quantiles.forEach((q, i) =>
        results[cell * quantiles.length + i] = quantile(sorted, q)
      );
    }
    return results;
  };
  return { top: summed(top), rest: summed(rest) };
}

/** Blocks of units between each size and the next, as units. */
function rankedBlocks(
  { offsets, positions }: Units,
  order: ArrayLike<number>,
  sizes: ArrayLike<number>,
): Units {
  const blockPositions: number[] = [];
  const ends = [0];
  let place = 0;
  for (let i = 0; i < sizes.length; i++) {
    if (!(sizes[i]! > place && sizes[i]! <= order.length)) break;
    for (; place < sizes[i]!; place++) {
      const unit = order[place]!;
      blockPositions.push(
        ...positions.subarray(offsets[unit], offsets[unit + 1]),
      );
    }
    ends.push(blockPositions.length);
  }
  if (place < order.length || ends.length <= sizes.length) {
    throw new RangeError(
      `Cannot perturb first units: sizes must ascend to the number of units, ${order.length}, current value is [${
        Array.from(sizes)
      }]`,
    );
  }
  return {
    offsets: Int32Array.from(ends),
    positions: Int32Array.from(blockPositions),
  };
}
