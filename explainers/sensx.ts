/**
 * SensX.
 *
 * @module
 */
import { chunks } from "../core/chunks.ts";
import type { Explainer, Walks } from "../core/contracts.ts";
import { rowAt, sizeOf } from "../core/nd_array.ts";
import { unitCount, unitsOr } from "../core/units.ts";
import { checkBatch } from "./parts/check_batch.ts";
import { drawNear } from "./parts/draw_near.ts";
import { spreadUnits } from "./parts/spread_units.ts";
import { stableRadii } from "./parts/stable_radius.ts";
import { targetOutputs } from "../core/target_outputs.ts";
import { walkEffects } from "./parts/walk_effects.ts";

/** Options of {@linkcode sensx}. */
export type SensxOptions = {
  /** Walks per instance. @default 500 */
  readonly walks: number;
  /** Draws per radius of the stability profile. @default 500 */
  readonly samples: number;
  /** Number of radii 1/T, 2/T, …, 1 of the profile, as shares of the box. @default 20 */
  readonly deltas: number;
  /** Width of the output's 1 % to 99 % band that counts as no variation, in output units. @default 0.1 */
  readonly tau: number;
  /** True for the published |Δf| / |Δx|, false for |Δf|, which does not depend on the units of the inputs. @default true */
  readonly divided: boolean;
};

/**
 * Mean size of a unit's effect on walks from the instance to random points within its characteristic radius δ*, one unit a step (Aggarwal, Cogan and Periwal, 2025, 2026).
 *
 * In units of the output per unit of the input where `divided`; at least 0. The radius follows the rule of the TMLR version; an instance whose profile varies by no more than
 * `tau` is insensitive: no walks, zeros. Deviations: a unit of several inputs is divided by the Euclidean length of its step; the box is stretched to hold an instance outside it.
 * Notes, per instance: `delta` (δ*), `insensitive` (0 or 1); per input: `standard_errors` over walks, 0 where insensitive.
 * Cost per instance: 1 + samples · deltas + walks · units rows.
 *
 * @example
 * ```ts
 * import { sensx } from "./sensx.ts";
 * import { linearModel } from "../core/toys/linear_model.ts";
 * import { toyBatch } from "../core/toys/toy_batch.ts";
 * import { toyContext } from "../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await sensx.prepare(linearModel([2, -3]), { ...sensx.defaults, walks: 2 }, toyContext(2));
 * const { attributions } = await explain(toyBatch([[1, 1]]));
 * assert.deepEqual([...attributions.data].map(Math.round), [2, 3]);
 * ```
 */
export const sensx: Explainer<SensxOptions> = {
  id: "sensx",
  version: 1,
  summary: "Mean effect of a unit on random walks within a calibrated radius.",
  references: [
    "Aggarwal, Cogan and Periwal, 2025, Sensitivity based model agnostic scalable explanations of deep learning, doi:10.1101/2025.02.21.639516",
    "Aggarwal, Cogan and Periwal, 2026, SensX: Model-agnostic local feature attribution via calibrated global sensitivity analysis, TMLR, openreview dKzReyfUeW",
  ],
  defaults: { walks: 500, samples: 500, deltas: 20, tau: 0.1, divided: true },
  limits: {
    walks: { min: 2, max: 1e6, integer: true },
    samples: { min: 2, max: 1e6, integer: true },
    deltas: { min: 2, max: 1000, integer: true },
    tau: { min: 0 },
  },
  needs: [],
  signed: false,
  stochastic: true,
  claims: ["dummy"],
  prepare(model, options, context) {
    const { walks, divided } = options;
    const { box, rng } = context;
    const size = sizeOf(model.inputShape);
    const units = unitsOr(context.units, size);
    const players = unitCount(units);
    return async (batch) => {
      checkBatch(model, batch);
      const { inputs, targets, instances } = batch;
      const outputs = await targetOutputs(model, batch);
      const delta = await stableRadii(model, batch, options, context);
      // Instance `pair / walks`, walk `pair % walks`: chunks bound memory wherever they cut.
      const sensitive = Int32Array.from(delta.keys()).filter((i) => delta[i]);
      const sums = new Float64Array(delta.length * players);
      const squares = new Float64Array(sums.length);
      const pairs = chunks(sensitive.length * walks, Math.max(size, players));
      for (const [start, end] of pairs) {
        const from = new Int32Array(end - start);
        const ends = new Float32Array(from.length * size);
        const orders = new Int32Array(from.length * players);
        for (let i = 0; i < from.length; i++) {
          const row = sensitive[Math.floor((start + i) / walks)]!;
          const stream = rng("walk", instances[row]!, (start + i) % walks);
          const end = ends.subarray(i * size, (i + 1) * size);
          drawNear(rowAt(inputs, row), delta[row]!, box, stream, end);
          orders.set(stream.permutation(players), i * players);
          from[i] = row;
        }
        const query: Walks = {
          kind: "walks",
          starts: inputs,
          targets,
          ends: { shape: [from.length, ...model.inputShape], data: ends },
          from,
          to: Int32Array.from(from.keys()),
          orders,
          units,
        };
        const effects = await walkEffects(model, query, outputs, divided);
        effects.forEach((effect, i) => {
          const at = from[Math.floor(i / players)]! * players + i % players;
          sums[at]! += effect;
          squares[at]! += effect * effect;
        });
      }
      const errors = squares.map((square, i) => {
        const spread = Math.max(0, square - sums[i]! ** 2 / walks);
        return Math.sqrt(spread / (walks - 1) / walks);
      });
      const flag = delta.map((radius) => radius === 0 ? 1 : 0);
      return {
        attributions: spreadUnits(inputs, units, sums.map((s) => s / walks)),
        notes: {
          delta: { shape: [delta.length], data: delta },
          insensitive: { shape: [delta.length], data: flag },
          standard_errors: spreadUnits(inputs, units, errors),
        },
      };
    };
  },
};
