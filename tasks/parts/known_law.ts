/**
 * The law of a rule's inputs, for whoever replaces some of them.
 *
 * @module
 */
import type { InputLaw } from "../../core/contracts.ts";
import { completeRow } from "../../datasets/parts/complete_row.ts";
import { inRuleOrder } from "./relevance.ts";
import type { KnownRule } from "./trained_task.ts";

/**
 * The law of a rule's rows as they are stored; see {@linkcode completeRow}.
 *
 * @example
 * ```ts
 * import { rng } from "../../core/rng.ts";
 * import { knownLaw } from "./known_law.ts";
 * import { xor } from "../xor.ts";
 * import assert from "node:assert/strict";
 * const row = new Float32Array(10);
 * knownLaw(xor.known!).complete(row, Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0), rng(0));
 * assert.deepEqual([...row].map((value) => value !== 0), [true, ...Array(9).fill(false)]);
 * ```
 */
export function knownLaw({ rule, columns }: KnownRule): InputLaw {
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
