/**
 * Running one explainer on toy rows.
 *
 * @module
 */
import type {
  Explainer,
  Explanation,
  Model,
  Options,
} from "../../core/contracts.ts";
import { toyBatch } from "../../core/toys/toy_batch.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/toys/toy_context.ts";

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
