/**
 * Running one explainer on toy rows.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { toyBatch } from "../../core/testing/toy_batch.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/testing/toy_context.ts";

/** What differs from the explainer's defaults and from {@linkcode toyContext}. */
export type Setting<O extends Options> = ToyContextParts & {
  readonly options?: Partial<O>;
};

/** What the explainer answers for these rows of a model of flat inputs. */
export async function explainRows<O extends Options>(
  explainer: Explainer<O>,
  model: Model,
  rows: readonly (readonly number[])[],
  { options, ...parts }: Setting<O> = {},
): Promise<Explanation> {
  const context = toyContext(model.inputShape[0]!, parts);
  const resolved = { ...explainer.defaults, ...options };
  const explain = await explainer.prepare(model, resolved, context);
  return await explain(toyBatch(rows));
}
