import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { completeRow } from "../../../datasets/generators/complete_row.ts";
import { distributions } from "../../../datasets/generators/distributions.ts";
import type { Rule } from "../../../datasets/generators/rule.ts";
import { switchDataset } from "../../../datasets/switch.ts";
import { assertClose } from "../../assert_close.ts";

const DRAWS = 8000;

/** Values of one missing input over many draws. */
function drawn(
  rule: Rule,
  row: readonly number[],
  missing: readonly number[],
  input: number,
): number[] {
  const stream = rng("completeRow");
  const absent = Uint8Array.from(row, (_, i) => missing.includes(i) ? 1 : 0);
  return Array.from({ length: DRAWS }, () => {
    const x = Float32Array.from(row);
    completeRow(rule, x, absent, stream);
    x.forEach((value, i) => {
      if (!absent[i]) assert.equal(value, row[i]);
    });
    return x[input]!;
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((a, b) => a + b, 0) / values.length;

Deno.test("completeRow: x9 of switch comes from both modes alike, whatever the other inputs are", () => {
  // Inputs 0 … 8 have one distribution in both modes, and so tell nothing about x9.
  const values = drawn(
    switchDataset.rule,
    [2, 2, 2, 2, 0, 0, 0, 0, 0, 7],
    [9],
    9,
  );
  const upper = values.filter((v) => v > 0);
  assertClose([upper.length / DRAWS], [0.5], { atol: 2 / Math.sqrt(DRAWS) });
  // 0.1 % of either normal lies on the other side of 0.
  assertClose(
    [mean(upper), mean(values.filter((v) => v < 0))],
    [3, -3],
    { atol: 0.01 + 4 / Math.sqrt(DRAWS / 2) },
  );
  assert.ok(
    Math.abs(mean(drawn(switchDataset.rule, Array(10).fill(3), [4], 4))) <
      4 / Math.sqrt(DRAWS),
  );
});

Deno.test("completeRow: an input that tells the mode decides where the others that do are drawn", () => {
  const logit = () => 0;
  const rule: Rule = {
    inputs: 2,
    modes: [
      { logit, relevant: [], means: new Map([[0, 1], [1, 10]]) },
      { logit, relevant: [], means: new Map([[0, -1], [1, -10]]) },
    ],
    modeOf: () => 0,
  };
  const share = (x: number) =>
    drawn(rule, [x, 0], [1], 1).filter((v) => v > 0).length / DRAWS;
  const atol = 2 / Math.sqrt(DRAWS);
  // Odds of the first mode: exp(−(x − 1)²/2 + (x + 1)²/2) = exp(2x).
  assertClose([share(0.5)], [1 / (1 + Math.exp(-1))], { atol });
  assertClose([share(-1)], [1 / (1 + Math.exp(2))], { atol });
  assert.equal(share(400), 1);
});

Deno.test("completeRow: independent inputs are drawn from their own distributions, with the same numbers whatever else is missing", () => {
  const rule: Rule = {
    inputs: 3,
    modes: [{ logit: () => 0, relevant: [] }],
    modeOf: () => 0,
    distribution: distributions(["uniform", "binary", "normal"]),
  };
  const once = (missing: readonly number[]) => {
    const x = Float32Array.of(5, 5, 5);
    completeRow(rule, x, Uint8Array.from(missing), rng("one"));
    return x;
  };
  const all = once([1, 1, 1]);
  assert.ok(Math.abs(all[0]!) <= 1 && [0, 1].includes(all[1]!));
  assert.deepEqual([...once([0, 0, 1])], [5, 5, all[2]]);
  assert.deepEqual([...once([1, 0, 0])], [all[0], 5, 5]);
  const spread = mean(drawn(rule, [5, 5, 5], [2], 2).map((v) => v * v));
  assertClose([spread], [1], { atol: 4 * Math.sqrt(2 / DRAWS) });
});
