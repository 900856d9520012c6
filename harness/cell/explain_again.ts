/**
 * Explaining again for a metric.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Explain, Explainer } from "../../core/contracts/explainer.ts";
import type { ReferenceData, Subject } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import { inPlugin } from "../foreign/plugin_error.ts";
import { explainBatches } from "./explain_batches.ts";

/** Instances explained in one call. */
const STEP = 128;

/**
 * The explainer for metrics that explain again.
 *
 * - It is prepared at the first call, and once more for every call with another model or other
 *   data.
 * - `context` is the one of the stored explanation, so that an instance has the same random draws.
 * - It explains 128 instances per call.
 */
export function explainAgain(
  explainer: Explainer,
  options: Options,
  context: Context,
  model: Model,
): Subject["explain"] {
  const prepare = async (subject: Model, changes: ReferenceData = {}) =>
    await explainer.prepare(subject, options, { ...context, ...changes });
  let own: Promise<Explain> | undefined;
  return async (batch, other, changes) =>
    await inPlugin(
      { kind: "explainer", id: explainer.id },
      async () =>
        await explainBatches(
          explainer,
          await (other || changes
            ? prepare(other ?? model, changes)
            : own ??= prepare(model)),
          other ?? model,
          batch,
          STEP,
        ),
    );
}
