/**
 * What an explainer throws where it has no answer for an instance.
 *
 * @module
 */

/**
 * A limit that only shows once an instance is seen, and that no option of the task is to blame for:
 * the cell is skipped with the reason, as if `refuses` had known it.
 *
 * @example
 * ```ts
 * import { Refusal } from "./refusal.ts";
 * import assert from "node:assert/strict";
 * const refusal = new Refusal("Cannot ask: at most 3 units, current value is 4", "over 3 units");
 * assert.ok(refusal instanceof RangeError);
 * assert.equal(refusal.reason, "over 3 units");
 * ```
 */
export class Refusal extends RangeError {
  /** What boards say, in few words. */
  readonly reason: string;

  /** An error with this message for whoever calls the explainer directly. */
  constructor(message: string, reason: string) {
    super(message);
    this.name = "RangeError";
    this.reason = reason;
  }
}
