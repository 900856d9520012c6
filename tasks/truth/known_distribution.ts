/**
 * The distribution of a rule's inputs, for replacement policies.
 *
 * @module
 */
import type { InputDistribution } from "../../core/contracts/input_distribution.ts";
import { completeRow } from "../../datasets/generators/complete_row.ts";
import { inRuleOrder } from "./relevance.ts";
import type { KnownRule } from "./known_rule.ts";

/**
 * Distribution of a rule's rows in the order of columns; see {@linkcode completeRow}.
 *
 * @example
 * ```ts
 * import { rng } from "../../core/rows/rng.ts";
 * import { knownDistribution } from "./known_distribution.ts";
 * import { xor } from "../xor.ts";
 * import assert from "node:assert/strict";
 * const row = new Float32Array(10);
 * knownDistribution(xor.known!).complete(row, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), rng(0));
 * assert.deepEqual([...row].map((value) => value !== 0), [true, ...Array(9).fill(false)]);
 * ```
 */
export function knownDistribution(
  { rule, columns }: KnownRule,
): InputDistribution {
  return {
    complete(row, missing, random) {
      const x = inRuleOrder(row, columns);
      const absent = Uint8Array.from(columns, (column) => missing[column]!);
      completeRow(rule, x, absent, random);
      columns.forEach((column, input) => {
        if (missing[column]) row[column] = x[input]!;
      });
    },
  };
}
