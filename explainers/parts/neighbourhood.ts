/**
 * The rows that LIME fits a linear model to.
 *
 * @module
 */
import type {
  Batch,
  Context,
  Model,
  NdArray,
  Units,
} from "../../core/contracts.ts";
import { rowAt, rowsOf, sizeOf, sliceRows } from "../../core/nd_array.ts";
import { predictBuilt } from "../../core/query.ts";
import { unitCount, unitsOr } from "../../core/units.ts";
import { gaussianNeighbour } from "./gaussian_neighbour.ts";
import { type Distance, kernelWeights } from "./kernel_weights.ts";
import {
  localRegression,
  type LocalRegressionOptions,
} from "./local_regression.ts";
import { maskedOutputs } from "./masked_outputs.ts";
import { onOffMasks } from "./on_off_masks.ts";
import { quartileNeighbour } from "./quartile_neighbour.ts";

/** How neighbours are drawn and weighted; LIME's options say more. */
export interface NeighbourhoodOptions extends LocalRegressionOptions {
  /** Most rows per instance, itself included. */
  readonly samples: number;
  /** How neighbours differ from the instance. */
  readonly sampling: "quartile" | "gaussian" | "binary";
  /** True to centre `gaussian` neighbours on the instance. */
  readonly aroundInstance: boolean;
  /** What the kernel falls with. */
  readonly distance: Distance;
  /** Kernel width. */
  readonly width: number;
}

/** Outputs of the neighbours of one row of a batch, the row itself first, and what fits a linear model to them. */
export type Neighbourhood = (batch: Batch, row: number) => Promise<{
  readonly outputs: Float64Array;
  readonly fit: ReturnType<typeof localRegression>;
}>;

/**
 * Neighbours by the options' `sampling`: masks of `binary` are drawn and factored once for all rows, the others are drawn for each instance from its own stream.
 *
 * @throws {RangeError} when the background has no rows or the units cannot be sampled so; when `ridge` is 0 and a unit never varies.
 *
 * @example
 * ```ts
 * import { neighbourhood } from "./neighbourhood.ts";
 * import { linearModel } from "../../core/toys/linear_model.ts";
 * import { toyBatch } from "../../core/toys/toy_batch.ts";
 * import { toyContext } from "../../core/toys/toy_context.ts";
 * import assert from "node:assert/strict";
 * const drawn = { samples: 4, sampling: "binary", aroundInstance: false, distance: "euclidean", width: 1 } as const;
 * const fitted = { ridge: 1, selection: "none", features: 1 } as const;
 * const options = { ...drawn, ...fitted };
 * const { outputs } = await neighbourhood(linearModel([2, 3]), options, toyContext(2))(toyBatch([[1, 1]]), 0);
 * assert.deepEqual([...outputs], [5, 3, 2, 0]);
 * ```
 */
export function neighbourhood(
  model: Model,
  options: NeighbourhoodOptions,
  context: Context,
): Neighbourhood {
  return options.sampling === "binary"
    ? switched(model, options, context)
    : drawn(model, options, context);
}

function switched(
  model: Model,
  options: NeighbourhoodOptions,
  context: Context,
): Neighbourhood {
  const players = unitCount(unitsOr(context.units, sizeOf(model.inputShape)));
  const masks = onOffMasks(players, options.samples, context.rng("masks"));
  const ask = maskedOutputs(model, context, masks);
  const fit = fitTo(masks, players, options);
  return async ({ inputs, targets }, i) => {
    const outputs = await ask({
      inputs: sliceRows(inputs, i, i + 1),
      targets: targets.subarray(i, i + 1),
    });
    return { outputs, fit };
  };
}

function drawn(
  model: Model,
  options: NeighbourhoodOptions,
  context: Context,
): Neighbourhood {
  const { background } = context;
  const units = unitsOr(context.units, sizeOf(model.inputShape));
  const players = unitCount(units);
  if (rowsOf(background) === 0) {
    throw new RangeError(
      "Cannot draw neighbours: the background must have rows, current value is 0",
    );
  }
  const neighbour = options.sampling === "gaussian"
    ? gaussianNeighbour(background, units, options.aroundInstance)
    : quartileNeighbour(background, units);
  if (options.ridge === 0) checkVaries(background, units);
  return async ({ inputs, targets, instances }, i) => {
    const draw = neighbour(rowAt(inputs, i));
    const rng = context.rng("samples", instances[i]!);
    const design = new Float64Array(options.samples * players);
    const outputs = await predictBuilt(model, options.samples, (k, row) => {
      const code = design.subarray(k * players, (k + 1) * players);
      draw(k === 0 ? undefined : rng, row, code);
      return targets[i]!;
    });
    return { outputs, fit: fitTo(design, players, options) };
  };
}

function fitTo(
  design: ArrayLike<number>,
  players: number,
  options: NeighbourhoodOptions,
): ReturnType<typeof localRegression> {
  const { distance, width } = options;
  const weights = kernelWeights(design, players, distance, width);
  return localRegression(design, weights, players, options);
}

/** Without a penalty, the coefficient of what never moves could be anything. */
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
