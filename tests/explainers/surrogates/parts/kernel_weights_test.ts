import assert from "node:assert/strict";
import { kernelWeights } from "../../../../explainers/surrogates/parts/kernel_weights.ts";
import { assertClose } from "../../../assert_close.ts";

/** Rounding of one exponential. */
const rounding = { rtol: 1e-14 };

Deno.test("kernelWeights: masks lose √exp(−zeros / (width² · columns))", () => {
  const masks = [1, 1, 1, 1, 1, 0, 0, 0, 0];
  assertClose(
    kernelWeights(masks, 3, "euclidean", 0.75),
    [0, 1, 3].map((zeros) => Math.sqrt(Math.exp(-zeros / (0.75 ** 2 * 3)))),
    rounding,
  );
});

Deno.test("kernelWeights: codes lie apart as points do, counted from the first", () => {
  assertClose(
    kernelWeights([1, 2, 4, 6], 2, "euclidean", 1),
    [1, Math.exp(-25 / 4)],
    rounding,
  );
});

Deno.test("kernelWeights: cosine of masks is √(share on), the empty one is at distance 1", () => {
  const masks = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
  assertClose(
    kernelWeights(masks, 4, "cosine", 0.25),
    [1, Math.exp(-((1 - 0.5) ** 2) / 0.125), Math.exp(-1 / 0.125)],
    rounding,
  );
});

Deno.test("kernelWeights: a kernel wide enough weighs all alike, exactly", () => {
  const masks = [1, 1, 0, 1, 0, 0];
  assert.deepEqual([...kernelWeights(masks, 2, "euclidean", 1e9)], [1, 1, 1]);
});
