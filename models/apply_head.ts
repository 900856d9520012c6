/**
 * Outputs and their gradients in float64 from float32 logits.
 *
 * @module
 */
import type { Head } from "../core/contracts/model.ts";

/**
 * Outputs of a head: the logits themselves, their sigmoid (one output) or their softmax over each
 * row of `outputs`, or such probabilities less 1.
 *
 * - Probabilities are computed in float64 from differences of logits: none overflows, and small
 *   ones keep their digits.
 * - Shifted probabilities p − 1 keep their digits near 0, that is where p is near 1.
 *
 * @example
 * ```ts
 * import { applyHead } from "./apply_head.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual([...applyHead([0, -1000], 1, "probability")], [0.5, 0]);
 * assert.deepEqual([...applyHead([1000, 1000], 2, "probability")], [0.5, 0.5]);
 * assert.deepEqual([...applyHead([7], 1, "logit")], [7]);
 * assert.deepEqual([...applyHead([91], 1, "shifted_probability")], [-Math.exp(-91)]);
 * ```
 */
export function applyHead(
  logits: ArrayLike<number>,
  outputs: number,
  head: Head,
): Float64Array {
  const values = new Float64Array(logits);
  if (head === "logit" || head === "value") return values;
  const shifted = head === "shifted_probability";
  if (outputs === 1) {
    for (let i = 0; i < values.length; i++) {
      const z = values[i]!;
      values[i] = shifted ? -sigmoid(-z) : sigmoid(z);
    }
    return values;
  }
  const behind = new Float64Array(outputs);
  for (let start = 0; start < values.length; start += outputs) {
    const row = values.subarray(start, start + outputs);
    const sum = toExponentials(row);
    if (shifted) toOthers(row, behind);
    for (let k = 0; k < outputs; k++) row[k] = row[k]! / sum;
  }
  return values;
}

/**
 * p(1 − p) of one probability, from its row of logits: the gradient of the probability is that of
 * the log-odds times this factor.
 *
 * With l the log-odds (the logit itself for one output, otherwise zₜ − log Σ_{k≠t} exp zₖ) and e =
 * exp(−|l|), it is e / (1 + e)². Float64 holds this up to |l| = 745, whereas 1 − p is 0 from 37 on.
 *
 * @example
 * ```ts
 * import { headGradient } from "./apply_head.ts";
 * import assert from "node:assert/strict";
 * assert.equal(headGradient([0], 0), 0.25);
 * assert.equal(headGradient([0, 91], 1), Math.exp(-91));
 * ```
 */
export function headGradient(row: ArrayLike<number>, target: number): number {
  const e = Math.exp(-Math.abs(logOdds(row, target)));
  return e / (1 + e) ** 2;
}

/**
 * Replaces each logit by exp zₖ, divided by the largest of them, and returns the sum. Loops without
 * closures: every prediction passes here.
 */
function toExponentials(row: Float64Array): number {
  let largest = -Infinity;
  for (let k = 0; k < row.length; k++) largest = Math.max(largest, row[k]!);
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    row[k] = Math.exp(row[k]! - largest);
    sum += row[k]!;
  }
  return sum;
}

/**
 * Replaces each value by minus the sum of the others. The sums of what lies before and behind are
 * added, because a difference would lose digits.
 */
function toOthers(row: Float64Array, behind: Float64Array): void {
  let sum = 0;
  for (let k = row.length - 1; k >= 0; k--) {
    behind[k] = sum;
    sum += row[k]!;
  }
  let before = 0;
  for (let k = 0; k < row.length; k++) {
    const value = row[k]!;
    row[k] = -(before + behind[k]!);
    before += value;
  }
}

function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

function logOdds(row: ArrayLike<number>, target: number): number {
  if (row.length === 1) return row[0]!;
  let largest = -Infinity;
  for (let k = 0; k < row.length; k++) {
    if (k !== target && !(row[k]! <= largest)) largest = row[k]!;
  }
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    if (k !== target) sum += Math.exp(row[k]! - largest);
  }
  return row[target]! - largest - Math.log(sum);
}
