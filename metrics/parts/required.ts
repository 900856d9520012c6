/**
 * What a metric's needs guarantee.
 *
 * @module
 */
import type { Need } from "../../core/contracts/explainer.ts";

/**
 * `value`, which the harness has checked wherever the metric declares `need`.
 *
 * @throws {TypeError} when it is missing all the same.
 *
 * @example
 * ```ts
 * import { required } from "./required.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => required("auroc", "relevance", undefined), TypeError);
 * ```
 */
export function required<T>(
  metric: string,
  need: Need,
  value: T | undefined,
): T {
  if (value === undefined) {
    throw new TypeError(
      `Cannot score ${metric}: it needs ${need}, current value is ${value}`,
    );
  }
  return value;
}
