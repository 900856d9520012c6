/**
 * wired_boolean: a Boolean formula as a network.
 *
 * @module
 */
import { expression } from "./parts/expression.ts";
import { type RuleDataset, ruleDataset } from "./generators/rule_dataset.ts";
import type { SyntheticOptions } from "./generators/synthetic_dataset.ts";
import {
  WIRED_INPUTS,
  type WiredRule,
  wiredRule,
} from "./generators/wired_rules.ts";

/** Options of {@linkcode wiredBoolean}. */
export type WiredBooleanOptions = SyntheticOptions & {
  /**
   * A Boolean formula over at most eight of x0 … x9: and, or, xor, not, parentheses.
   * @default "x0 and (x1 or not x2)"
   */
  readonly formula: string;
};

/**
 * Most inputs of a formula: the network has a unit per satisfying row of the truth table, 256 at
 * most.
 */
const MOST = 8;

/**
 * Ten inputs, 0 or 1 with equal probability; label 1 iff the formula is true. The network's output
 * is ½ where it is true, −½ where it is false.
 *
 * - One hidden unit per satisfying row of the truth table: max(0, Σ ±x − (number of true inputs) +
 *   1), 1 in that row and 0 in every other.
 * - An input that the formula names but that never changes its value is irrelevant.
 * - Errors: `ruleOf` and `load` throw a `RangeError` on a formula that is malformed (with the
 *   place), always true or always false, or names more than eight inputs.
 *
 * @example
 * ```ts
 * import { wiredBoolean } from "./wired_boolean.ts";
 * import assert from "node:assert/strict";
 * const { modes } = await wiredBoolean.ruleOf({ ...wiredBoolean.defaults, formula: "x0 xor x1" });
 * assert.equal(modes[0]!.logit([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), -0.5);
 * ```
 */
export const wiredBoolean: RuleDataset<WiredBooleanOptions, WiredRule> =
  ruleDataset({
    id: "wired_boolean",
    summary: "Ten binary inputs; label 1 where a Boolean formula is true.",
    references: [
      "Lee, Emami, Hollins, Wong, Villalobos Sánchez, Toni, Zhang, Dejl (2025), XAI-Units: Benchmarking explainability methods with unit tests, arXiv:2506.01059",
    ],
    defaults: { formula: "x0 and (x1 or not x2)", rows: 20_000, seed: 0 },
    key: ({ formula }) => `wired_boolean ${formula}`,
    ruleOf,
  });

async function ruleOf({ formula }: WiredBooleanOptions): Promise<WiredRule> {
  const { symbols, value } = await expression(
    formula,
    WIRED_INPUTS,
    "proposition",
  );
  if (symbols.length > MOST) {
    throw new RangeError(
      `Cannot wire a formula: it may name at most ${MOST} inputs, current value is ${symbols.length}`,
    );
  }
  const table = Array.from({ length: 2 ** symbols.length }, (_, bits) => {
    const x = new Uint8Array(WIRED_INPUTS);
    symbols.forEach((input, k) => x[input] = bits >> k & 1);
    return { x, holds: value(x) === 1 };
  });
  const rows = table.filter(({ holds }) => holds).map(({ x }) => x);
  if (rows.length === 0 || rows.length === table.length) {
    throw new RangeError(
      `Cannot wire a formula: it must be true of some rows and false of others, current value is "${formula}"`,
    );
  }
  const relevant = symbols.filter((_, k) =>
    table.some(({ holds }, bits) => holds !== table[bits ^ 1 << k]!.holds)
  );
  return wiredRule({
    kinds: Array.from({ length: WIRED_INPUTS }, () => "binary"),
    relevant,
    layers: [
      {
        kernel: Array.from(
          { length: WIRED_INPUTS },
          (_, i) => rows.map((x) => symbols.includes(i) ? 2 * x[i]! - 1 : 0),
        ),
        bias: rows.map((x) => 1 - x.reduce((sum, bit) => sum + bit, 0)),
      },
      { kernel: rows.map(() => [1]), bias: [-0.5] },
    ],
  });
}
