/**
 * Models whose decision does not follow from one output.
 *
 * @module
 */
import type { Model } from "../../../core/contracts/model.ts";

/**
 * The reason why no probability, and so no decision, follows from one output of the model;
 * `undefined` where it does.
 *
 * @example
 * ```ts
 * import { decisionRefusal } from "./decision_refusal.ts";
 * import assert from "node:assert/strict";
 * assert.equal(decisionRefusal({ head: "logit", outputs: 1 }), undefined);
 * assert.equal(
 *   decisionRefusal({ head: "logit", outputs: 3 }),
 *   "needs a probability: its output is one logit of 3",
 * );
 * ```
 */
export function decisionRefusal(
  { head, outputs }: Pick<Model, "head" | "outputs">,
): string | undefined {
  return head === "logit" && outputs > 1
    ? `needs a probability: its output is one logit of ${outputs}`
    : undefined;
}
