/**
 * Occlusion by a sliding window.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { unitCount } from "../../core/rows/units.ts";
import { maskedOutputs } from "../parts/masked_outputs.ts";
import { spreadUnits } from "../parts/spread_units.ts";
import { windowMasks } from "./parts/window_masks.ts";

/** Options of {@linkcode slidingWindowOcclusion}. */
export type SlidingWindowOcclusionOptions = {
  /** Length of the window along each axis, in places. @default 3 */
  readonly window: number;
  /** Places from one window to the next along each axis. @default 1 */
  readonly stride: number;
};

/**
 * Mean over the windows that touch a unit of f(x) − f(x with the window at the baseline) (Zeiler
 * and Fergus, 2014).
 *
 * - Signed, in units of the output.
 * - Inputs are `[length]`, `[length, channels]` or `[height, width, channels]`. Windows reach over
 *   all channels, and over the complete unit where they touch it.
 * - Deviation: the paper maps the output under a grey square. Here it is the drop of the output
 *   against the task's baseline, averaged where windows overlap.
 * - Errors: `RangeError` when the window is longer than an axis, the stride longer than the window,
 *   or units leave inputs out.
 * - Cost: 1 + windows rows per instance, 1 + ⌈(length − window) / stride⌉ windows along each axis.
 *
 * @example
 * ```ts
 * import { slidingWindowOcclusion } from "./sliding_window_occlusion.ts";
 * import { linearModel } from "../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const explain = await slidingWindowOcclusion.prepare(linearModel([2, 4, 6]), {
 *   window: 2,
 *   stride: 1,
 * }, toyContext(3));
 * assert.deepEqual(
 *   [...(await explain(toyBatch([[1, 1, 1]]))).attributions.data],
 *   [6, 8, 10],
 * );
 * ```
 */
export const slidingWindowOcclusion: Explainer<SlidingWindowOcclusionOptions> =
  {
    id: "sliding_window_occlusion",
    version: 1,
    summary:
      "Mean drop of the output when a sliding window is replaced by the baseline.",
    references: [
      "Zeiler and Fergus, 2014, Visualizing and understanding convolutional networks, arXiv:1311.2901",
    ],
    defaults: { window: 3, stride: 1 },
    limits: {
      window: { min: 1, integer: true },
      stride: { min: 1, integer: true },
    },
    needs: [],
    signed: true,
    stochastic: false,
    claims: ["linearity"],
    prepare(model, { window, stride }, context) {
      const { units } = context;
      const players = unitCount(units);
      const windows = windowMasks(model.inputShape, units, window, stride);
      const count = windows.length / players;
      // The instance itself is predicted as a mask too: what no window changes then differs by
      // exactly 0.
      const masks = new Uint8Array(players + windows.length).fill(1);
      masks.set(windows, players);
      const masked = maskedOutputs(model, context, masks);
      return async (batch) => {
        const outputs = await masked(batch);
        const values = new Float64Array(rowsOf(batch.inputs) * players);
        for (let row = 0; row < rowsOf(batch.inputs); row++) {
          const [full, ...without] = outputs.subarray(
            row * (1 + count),
            (row + 1) * (1 + count),
          );
          for (let unit = 0; unit < players; unit++) {
            let [sum, touching] = [0, 0];
            without.forEach((output, k) => {
              if (windows[k * players + unit]) return;
              sum += full! - output;
              touching++;
            });
            values[row * players + unit] = sum / touching;
          }
        }
        return { attributions: spreadUnits(batch.inputs, units, values) };
      };
    },
  };
