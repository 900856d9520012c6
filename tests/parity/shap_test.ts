import assert from "node:assert/strict";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { rowAt } from "../../core/contracts/nd_array.ts";
import {
  type DenseLayer,
  reluNetwork,
} from "../../core/testing/relu_network.ts";
import { toyRows } from "../../core/testing/toy_batch.ts";
import { exactShapley } from "../../explainers/shapley/exact_shapley.ts";
import { kernelShap } from "../../explainers/shapley/kernel_shap.ts";
import { permutationShap } from "../../explainers/shapley/permutation_shap.ts";
import { assertClose } from "../assert_close.ts";
import { explainRows } from "../explainers/explain_rows.ts";

type Rows = readonly (readonly number[])[];

/** What a network is asked, and shap's values. Inputs and background are exact in float32. */
interface Known {
  readonly layers: readonly DenseLayer[];
  readonly background: Rows;
  readonly inputs: Rows;
  readonly kernel: Rows;
  readonly exact: Rows;
}

interface Case extends Known {
  readonly head: "value" | "probability";
  /** True when no more than two inputs interact. */
  readonly pairs: boolean;
  readonly base: number;
  readonly permutation: Rows;
}

/** Made by tests/parity/generate/make_shap.py. */
const fixture: { readonly cases: readonly Case[]; readonly near: Known } = JSON
  .parse(
    Deno.readTextFileSync(new URL("../fixtures/shap.json", import.meta.url)),
  );

/** Both sides add up outputs near 1 in float64, up to 2^8 · 7 of them. */
const rounding = { atol: 1e-13 };
/**
 * Both sides solve normal equations, whose condition number over all coalitions of n inputs is n.
 */
const solved = { atol: 1e-12 };

function explain<O extends Options>(
  explainer: Explainer<O>,
  { layers, head, background, inputs }: Omit<Case, "base" | "permutation">,
  options: Partial<O> = {},
) {
  return explainRows(explainer, reluNetwork(layers, head), inputs, {
    background: toyRows(background),
    options,
  });
}

Deno.test("shap: the cases are there", () => {
  assert.deepEqual(
    fixture.cases.map(({ head, pairs }) => [head, pairs]),
    [
      ["value", false],
      ["value", false],
      ["probability", false],
      ["value", true],
    ],
  );
});

for (const [index, known] of fixture.cases.entries()) {
  Deno.test(`exactShapley: shap's ExactExplainer, network ${index}`, async () => {
    const { attributions, baseValues } = await explain(exactShapley, known);
    assertClose(attributions.data, known.exact.flat(), rounding);
    assertClose(baseValues!, known.inputs.map(() => known.base), rounding);
  });

  Deno.test(`kernelShap: shap's KernelExplainer over all coalitions, network ${index}`, async () => {
    const { attributions } = await explain(kernelShap, known);
    assertClose(attributions.data, known.kernel.flat(), solved);
  });

  // Where more interact the two draw other orders: only the sums are exact.
  Deno.test(`permutationShap: shap's PermutationExplainer with one pair of orders, network ${index}`, async () => {
    const { attributions } = await explain(permutationShap, known, {
      pairs: 1,
    });
    if (known.pairs) {
      assertClose(attributions.data, known.permutation.flat(), rounding);
    }
    for (const [row, theirs] of known.permutation.entries()) {
      assertClose([sum(rowAt(attributions, row))], [sum(theirs)], rounding);
    }
  });
}

Deno.test("exactShapley, kernelShap: an input close to its background counts, unlike in shap", async () => {
  const { near } = fixture;
  const known = { ...near, head: "value", pairs: true } as const;
  // x0 + 2^19 x1 moves by 0.5 and −1, but np.isclose takes x1 for the background's: KernelExplainer
  // gives both to x0, ExactExplainer loses the −1.
  assert.deepEqual(near.kernel, [[-0.5, 0]]);
  assert.deepEqual(near.exact, [[0.5, 0]]);
  const exact = await explain(exactShapley, known);
  assert.deepEqual([...exact.attributions.data], [0.5, -1]);
  const { attributions } = await explain(kernelShap, known);
  // Outputs near 2^18 carry roundings of 2^-35.
  assertClose(attributions.data, [0.5, -1], { atol: 1e-10 });
});

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}
