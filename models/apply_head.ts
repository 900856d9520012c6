/**
 * From float32 logits to outputs and their slopes in float64.
 *
 * @module
 */
import type { Head } from "../core/contracts.ts";

/**
 * Outputs of a head: the logits themselves, their sigmoid (one output) or their softmax over each row of `outputs`, or those less 1.
 *
 * Probabilities are formed in float64 from differences of logits, so that none overflows and small ones keep their digits;
 * so do shifted ones near 0, that is probabilities near 1.
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
  const answers = Float64Array.from(logits);
  if (head === "shifted_probability") {
    if (outputs === 1) return answers.map((z) => -sigmoid(-z));
    return answers.map((_, i) => {
      const start = i - i % outputs;
      const row = Array.from({ length: outputs }, (_, k) => logits[start + k]!);
      return -sigmoid(-logOdds(row, i - start));
    });
  }
  if (head !== "probability") return answers;
  if (outputs === 1) return answers.map(sigmoid);
  for (let start = 0; start < answers.length; start += outputs) {
    const row = answers.subarray(start, start + outputs);
    const largest = row.reduce((a, b) => Math.max(a, b));
    for (let k = 0; k < outputs; k++) row[k] = Math.exp(row[k]! - largest);
    const sum = row.reduce((a, b) => a + b);
    for (let k = 0; k < outputs; k++) row[k] = row[k]! / sum;
  }
  return answers;
}

/**
 * p(1 − p) of one probability, given its row of logits: what the gradient of its log-odds is multiplied by.
 *
 * With l the log-odds (the logit itself for one output, otherwise zₜ − log Σ_{k≠t} exp zₖ) and e = exp(−|l|), this is
 * e / (1 + e)², which float64 holds up to |l| = 745 where 1 − p is 0 from 37 on.
 *
 * @example
 * ```ts
 * import { headSlope } from "./apply_head.ts";
 * import assert from "node:assert/strict";
 * assert.equal(headSlope([0], 0), 0.25);
 * assert.equal(headSlope([0, 91], 1), Math.exp(-91));
 * ```
 */
export function headSlope(row: ArrayLike<number>, target: number): number {
  const e = Math.exp(-Math.abs(logOdds(row, target)));
  return e / (1 + e) ** 2;
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
