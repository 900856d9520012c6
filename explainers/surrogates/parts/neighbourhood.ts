/**
 * The neighbours that LIME fits a linear model to.
 *
 * @module
 */
import type { Context } from "../../../core/contracts/context.ts";
import type { Model } from "../../../core/contracts/model.ts";
import {
  drawnNeighbourhood,
  type DrawnNeighbourhoodOptions,
} from "./drawn_neighbourhood.ts";
import type { Neighbourhood } from "./fit_near.ts";
import {
  maskedNeighbourhood,
  type MaskedNeighbourhoodOptions,
} from "./masked_neighbourhood.ts";

/** How neighbours are drawn and weighted; see LIME's options. */
export type NeighbourhoodOptions =
  & Omit<DrawnNeighbourhoodOptions, "sampling">
  & MaskedNeighbourhoodOptions
  & {
    /** How neighbours are sampled. */
    readonly sampling: "quartile" | "gaussian" | "binary";
  };

/**
 * Neighbours by the option `sampling`: {@linkcode maskedNeighbourhood} for `binary`, else
 * {@linkcode drawnNeighbourhood}.
 *
 * @throws {RangeError} when options that belong to `binary` meet another sampling, and where those
 *   two do.
 *
 * @example
 * ```ts
 * import { neighbourhood } from "./neighbourhood.ts";
 * import { lime } from "../lime.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyBatch } from "../../../core/testing/toy_batch.ts";
 * import { toyContext } from "../../../core/testing/toy_context.ts";
 * import assert from "node:assert/strict";
 * const options = { ...lime.defaults, sampling: "binary" } as const;
 * const neighbours = await neighbourhood(
 *   linearModel([2, 3]),
 *   options,
 *   toyContext(2),
 * );
 * for await (const { outputs } of neighbours(toyBatch([[1, 1]]))) {
 *   assert.deepEqual([...outputs], [5, 3, 2, 0]);
 * }
 * ```
 */
export async function neighbourhood(
  model: Model,
  options: NeighbourhoodOptions,
  context: Context,
): Promise<Neighbourhood> {
  const { sampling, segments, fill } = options;
  if (sampling === "binary") {
    return maskedNeighbourhood(model, options, context);
  }
  if (segments !== "units" || fill !== "baseline") {
    throw new RangeError(
      `Cannot switch units: segments and fill go with binary sampling, current value is ${sampling} with ${segments} and ${fill}`,
    );
  }
  return await drawnNeighbourhood(model, { ...options, sampling }, context);
}
