/**
 * Neighbours with units switched off.
 *
 * @module
 */
import type { Batch } from "../../../core/contracts/batch.ts";
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowAt, sizeOf, sliceRows } from "../../../core/contracts/nd_array.ts";
import { unitCount } from "../../../core/rows/units.ts";
import { checkCovered } from "../../parts/check_covered.ts";
import {
  fitNear,
  type FitNearOptions,
  type Neighbourhood,
} from "./fit_near.ts";
import { gridSegments } from "../../../core/images/grid_segments.ts";
import { imageShape } from "../../../core/images/image_shape.ts";
import { maskedOutputs } from "../../parts/masked_outputs.ts";
import { meanColours } from "./mean_colours.ts";
import { onOffMasks } from "./on_off_masks.ts";
import { segmentUnits } from "../../../core/images/segment_units.ts";
import { superpixelUnits } from "../../../core/images/superpixel_units.ts";

/** How neighbours are drawn and weighted; see LIME's options. */
export interface MaskedNeighbourhoodOptions extends FitNearOptions {
  /** Most rows per instance, itself included. */
  readonly samples: number;
  /** True for the same masks for all instances with as many units. */
  readonly shared: boolean;
  /** Interpretable components that are switched on and off. */
  readonly segments: "units" | "grid" | "slic";
  /** Approximate number of segments of `grid` or `slic`. */
  readonly segmentCount: number;
  /** Value of a unit that is off: the baseline, or the mean colour of the unit in the instance. */
  readonly fill: "baseline" | "mean";
}

/**
 * The instance under the masks of {@linkcode onOffMasks}, over the task's units, rectangles, or
 * superpixels of each instance.
 *
 * - Superpixels: {@linkcode superpixelUnits} with a compactness of 0.1 of the box's widest range,
 *   as 10 is of CIELAB's 100.
 * - Shared masks are drawn, and their regression factored, once per number of units.
 *
 * @throws {RangeError} when units leave inputs out; when segments or mean colours are asked for and
 *   inputs are not `[height, width, channels]`; when there are more segments than pixels, colours
 *   have no range, or a unit of one pixel is to take its mean colour; when `ridge` is 0 and masks
 *   do not determine the coefficients.
 *
 * @example
 * ```ts
 * import { maskedNeighbourhood } from "./masked_neighbourhood.ts";
 * import { lime } from "../lime.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const neighbours = maskedNeighbourhood(
 *   linearModel([2, 3]),
 *   lime.defaults,
 *   toyContext(2),
 * );
 * for await (const { outputs } of neighbours(toyBatch([[1, 1]]))) {
 *   assert.deepEqual([...outputs], [5, 3, 2, 0]);
 * }
 * ```
 */
export function maskedNeighbourhood(
  model: Model,
  options: MaskedNeighbourhoodOptions,
  context: Context,
): Neighbourhood {
  const { samples, shared, fill } = options;
  const segmented = segmentation(model, options, context);
  const channels = fill === "mean" ? imageShape(model.inputShape)[2] : 1;
  const designs = new Map<number, ReturnType<typeof designOf>>();
  const designOf = (players: number, ...key: readonly number[]) => {
    const masks = onOffMasks(players, samples, context.rng("masks", ...key));
    return { masks, fit: fitNear(masks, players, options) };
  };
  const designFor = (players: number, instance: number) => {
    if (!shared) return designOf(players, instance);
    const design = designs.get(players) ?? designOf(players);
    designs.set(players, design);
    return design;
  };
  if (typeof segmented !== "function") {
    checkCovered(segmented, sizeOf(model.inputShape));
    if (fill === "mean") checkTextured(segmented, channels);
    if (shared) designFor(unitCount(segmented), 0);
  }
  return async function* ({ inputs, targets, instances }: Batch) {
    for (const [i, instance] of instances.entries()) {
      const input = rowAt(inputs, i);
      const units = typeof segmented === "function"
        ? segmented(input)
        : segmented;
      const { masks, fit } = designFor(unitCount(units), instance);
      const baseline = fill === "mean"
        ? meanColours(input, units, channels)
        : context.baseline;
      const outputs = await maskedOutputs(model, { units, baseline }, masks)({
        inputs: sliceRows(inputs, i, i + 1),
        targets: targets.subarray(i, i + 1),
      });
      yield { units, outputs, fit };
    }
  };
}

/** The units, or a function that gives an instance its own. */
function segmentation(
  model: Model,
  { segments, segmentCount }: MaskedNeighbourhoodOptions,
  { units, box }: Context,
): Units | ((input: ArrayLike<number>) => Units) {
  if (segments === "units") return units;
  const [height, width, channels] = imageShape(model.inputShape);
  const grid = gridSegments(height, width, segmentCount);
  if (segments === "grid") return segmentUnits(grid.labels, channels);
  return superpixelUnits([height, width, channels], segmentCount, box);
}

function checkTextured({ offsets, positions }: Units, channels: number): void {
  for (let unit = 0; unit + 1 < offsets.length; unit++) {
    const members = positions.subarray(offsets[unit], offsets[unit + 1]);
    const pixels = new Set(members.map((i) => Math.floor(i / channels)));
    if (pixels.size > 1) continue;
    throw new RangeError(
      `Cannot fill with mean colours: a unit must have several pixels, current value is ${pixels.size} in unit ${unit}`,
    );
  }
}
