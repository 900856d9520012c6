import { tensor1d, tensor2d } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import {
  linearRelevance,
  type LinearRule,
  share,
} from "../../../../explainers/layers/parts/linear_relevance.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { assertClose } from "../../../assert_close.ts";
import { averaged, dense } from "../../toy_nodes.ts";

await selectBackend("cpu");

const node = dense(0, [[1, -2], [2, 1]], [1, -1]);
/** Sums 1·3 + 2·1 + 1 = 6 and −2·3 + 1·1 − 1 = −6. */
const values = tensor2d([[3, 1]]);

async function ask(rule: LinearRule, relevance = [12, 6]) {
  const answer = linearRelevance(
    node,
    rule,
    tensor2d([relevance]),
    { values, output: node.apply([values]) },
  );
  return await answer.data();
}

Deno.test("linearRelevance: epsilon is a share of the row's root mean square", async () => {
  assertClose(await ask({ kind: "epsilon", epsilon: 0 }), [6 + 6, 4 - 1], {
    rtol: 1e-6,
  });
  // Both sums are 6 in size, and so is their root mean square.
  assertClose(await ask({ kind: "epsilon", epsilon: 0.5 }), [12 / 1.5, 2], {
    rtol: 1e-6,
  });
});

Deno.test("linearRelevance: gamma favours contributions of the sum's sign, also of negative sums", async () => {
  // 6 + (3 + 2 + 1) = 12 and −6 − (6 + 1) = −13.
  assertClose(await ask({ kind: "gamma", gamma: 1 }), [
    12 * 6 / 12 + 6 * 12 / 13,
    12 * 4 / 12 - 6 * 1 / 13,
  ], { rtol: 1e-6 });
});

Deno.test("linearRelevance: alpha_beta weighs the parts apart", async () => {
  // Positive parts 6 and 1, negative parts 0 and −7: the first unit's negative part of 0 gets
  // nothing.
  assertClose(await ask({ kind: "alpha_beta", alpha: 2 }), [
    2 * 12 * 3 / 6 - 6 * 6 / 7,
    2 * 12 * 2 / 6 + 2 * 6 * 1,
  ], { rtol: 1e-6 });
});

Deno.test("linearRelevance: z_box and w_square leave the bias out", async () => {
  // l = −1, h = 4: x w − l w⁺ − h w⁻ = 4, 4 and 2, 2.
  const [lower, upper] = [tensor2d([[-1, -1]]), tensor2d([[4, 4]])];
  assertClose(await ask({ kind: "z_box", lower, upper }), [6 + 3, 6 + 3], {
    rtol: 1e-6,
  });
  assertClose(await ask({ kind: "w_square" }), [
    12 / 5 + 6 * 4 / 5,
    12 * 4 / 5 + 6 / 5,
  ], { rtol: 1e-6 });
});

Deno.test("linearRelevance: layers without a kernel are shared too", async () => {
  const mean = averaged(0, 2);
  for (
    const rule of [
      { kind: "epsilon", epsilon: 0 },
      { kind: "gamma", gamma: 1 },
      { kind: "alpha_beta", alpha: 1 },
    ] as const
  ) {
    const answer = linearRelevance(
      mean,
      rule,
      tensor2d([[8]]),
      { values, output: mean.apply([values]) },
    );
    assertClose(await answer.data(), [6, 2], { rtol: 1e-6 });
  }
});

Deno.test("share: a sum of 0 gets nothing, the sign of 0 is positive, sums without relevance do not count", async () => {
  const [relevance, sums] = [tensor1d([1, 1]), tensor1d([0, 2])];
  assert.deepEqual(await share(relevance, sums, 0).array(), [0, 0.5]);
  const rows = tensor2d([[1, 1]]);
  const guarded = await share(rows, tensor2d([[0, 2]]), 1).data();
  assertClose(guarded, [1 / Math.SQRT2, 1 / (2 + Math.SQRT2)], { rtol: 1e-6 });
  const one = await share(tensor2d([[6, 0]]), tensor2d([[2, 100]]), 0.5)
    .array();
  assert.deepEqual(one, [[2, 0]]);
});
