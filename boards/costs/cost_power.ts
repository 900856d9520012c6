/**
 * How fast costs grow.
 *
 * @module
 */

/**
 * Exponent p of cost ∝ value^p between the two largest values that have a cost; undefined where
 * fewer than two have one. Unknown costs are NaN.
 *
 * @example
 * ```ts
 * import { costPower } from "./cost_power.ts";
 * import assert from "node:assert/strict";
 * assert.equal(costPower([1, 10, 100, 1000], [5, 7, 700, NaN]), 2);
 * ```
 */
export function costPower(
  values: readonly number[],
  costs: readonly number[],
): number | undefined {
  const answered = values.map((value, i) => [value, costs[i]!] as const)
    .filter(([value, cost]) => value > 0 && cost > 0);
  const [before, last] = answered.slice(-2);
  if (!before || !last) return undefined;
  return Math.log(last[1] / before[1]) / Math.log(last[0] / before[0]);
}
