/**
 * Mean effects over walks around instances.
 *
 * @module
 */
import { chunks } from "../../../core/rows/chunks.ts";
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import { rowAt, sizeOf } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { meanError } from "../../parts/mean_error.ts";
import { drawNear } from "./draw_near.ts";
import { separatedTop } from "./separated_top.ts";
import { walkEffects } from "./walk_effects.ts";

/** The number of walks, and the effect that they measure. */
export interface WalkBudget {
  /** Most walks per instance. */
  readonly walks: number;
  /** True for |Δf| / |Δx|, false for |Δf|. */
  readonly divided: boolean;
  /** Top units whose ranks must be settled before an instance's walks end; 0 = never. */
  readonly stableTop: number;
  /** Walks per round. */
  readonly round: number;
  /** Probability allowed for a wrong rank among those settled, in the normal approximation. */
  readonly risk: number;
}

/** Where walks start, and how far they reach. */
export interface WalkStarts extends Batch {
  /** f(x) per instance. */
  readonly outputs: ArrayLike<number>;
  /** Radius per instance, a share of the box. */
  readonly radii: ArrayLike<number>;
}

/** Results per instance and unit, `[rows, units]`; `used` is per instance. */
export interface WalkMeans {
  /** Mean size of the unit's effect. */
  readonly means: Float64Array;
  /** Standard error of that mean. */
  readonly errors: Float64Array;
  /** Mean of the unit's signed, undivided effect. */
  readonly signed: Float64Array;
  /** Walks per instance. */
  readonly used: Float64Array;
}

/**
 * Mean effects over walks from each instance to uniform draws within its radius, units in random
 * order.
 *
 * - Instances of radius 0 have no walks and get zeros.
 * - Random numbers: walk w of an instance draws from `rng("walk", instance, w)`, however walks are
 *   split into rounds.
 * - Ranks are settled in the sense of `separatedTop` with z = √(2 ln(units · rounds / risk)): a
 *   normal deviate exceeds z with probability at most exp(−z² / 2), so all intervals of all rounds
 *   hold jointly with probability at least 1 − `risk`.
 * - Cost: walks · units rows per instance of positive radius, fewer where `stableTop` ends them.
 *
 * @example
 * ```ts
 * import { walkMeans } from "./walk_means.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const budget = {
 *   walks: 90,
 *   divided: true,
 *   stableTop: 1,
 *   round: 30,
 *   risk: 0.05,
 * };
 * const { means, used } = await walkMeans(
 *   linearModel([2, -3]),
 *   { ...toyBatch([[0, 0]]), outputs: [0], radii: [1] },
 *   budget,
 *   toyContext(2),
 * );
 * assert.deepEqual([...means].map(Math.round), [2, 3]);
 * assert.deepEqual([...used], [30]);
 * ```
 */
export async function walkMeans(
  model: Model,
  { inputs, targets, instances, outputs, radii }: WalkStarts,
  { walks, divided, stableTop, round, risk }: WalkBudget,
  { box, rng, units }: Pick<Context, "box" | "rng" | "units">,
): Promise<WalkMeans> {
  const size = sizeOf(model.inputShape);
  const players = unitCount(units);
  const sums = new Float64Array(radii.length * players);
  const squares = new Float64Array(sums.length);
  const signed = new Float64Array(sums.length);
  const used = new Float64Array(radii.length);
  const step = stableTop > 0 ? Math.min(round, walks) : walks;
  const rounds = Math.ceil(walks / step);
  const z = Math.sqrt(2 * Math.log(players * rounds / risk));
  const mean = (at: number) => sums[at]! / used[Math.floor(at / players)]!;
  const error = (at: number) =>
    meanError(sums[at]!, squares[at]!, used[Math.floor(at / players)]!);
  const settled = (row: number) => {
    const perUnit = (value: (at: number) => number) =>
      Float64Array.from(
        { length: players },
        (_, unit) => value(row * players + unit),
      );
    return separatedTop(perUnit(mean), perUnit(error), stableTop, z);
  };
  let open = Array.from(used.keys()).filter((row) => radii[row]! > 0);
  for (let first = 0; first < walks && open.length > 0; first += step) {
    const count = Math.min(step, walks - first);
    // Instance `pair / count`, walk `pair % count` of the round: chunks bound memory wherever they
    // cut.
    const pairs = chunks(open.length * count, Math.max(size, players));
    for (const [start, end] of pairs) {
      const from = new Int32Array(end - start);
      const ends = new Float32Array(from.length * size);
      const orders = new Int32Array(from.length * players);
      for (let i = 0; i < from.length; i++) {
        const row = open[Math.floor((start + i) / count)]!;
        const walk = first + (start + i) % count;
        const stream = rng("walk", instances[row]!, walk);
        const point = ends.subarray(i * size, (i + 1) * size);
        drawNear(rowAt(inputs, row), radii[row]!, box, stream, point);
        orders.set(stream.permutation(players), i * players);
        from[i] = row;
      }
      const { sizes, changes } = await walkEffects(
        model,
        {
          kind: "walks",
          starts: inputs,
          targets,
          ends: { shape: [from.length, ...model.inputShape], data: ends },
          from,
          to: Int32Array.from(from.keys()),
          orders,
          units,
        },
        outputs,
        divided,
      );
      sizes.forEach((effect, i) => {
        const at = from[Math.floor(i / players)]! * players + i % players;
        sums[at]! += effect;
        squares[at]! += effect * effect;
        signed[at]! += changes[i]!;
      });
    }
    for (const row of open) used[row]! += count;
    if (stableTop > 0) open = open.filter((row) => !settled(row));
  }
  const walked = (value: (at: number) => number) =>
    sums.map((_, at) => used[Math.floor(at / players)]! > 0 ? value(at) : 0);
  return {
    means: walked(mean),
    errors: walked(error),
    signed: walked((at) => signed[at]! / used[Math.floor(at / players)]!),
    used,
  };
}
