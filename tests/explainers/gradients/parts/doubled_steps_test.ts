import assert from "node:assert/strict";
import type { Quadrature } from "../../../../core/statistics/gauss_legendre.ts";
import {
  checkSteps,
  doubledSteps,
} from "../../../../explainers/gradients/parts/doubled_steps.ts";
import { assertClose } from "../../../assert_close.ts";

/** ∫ (p + 1) s^p ds = 1, of one power per path: exact from (p + 1) / 2 nodes on. */
function powers(list: readonly number[]) {
  return (paths: readonly number[], { nodes, weights }: Quadrature) =>
    Promise.resolve(
      Float64Array.from(paths, (path) =>
        nodes.reduce(
          (sum, s, k) =>
            sum + weights[k]! * (list[path]! + 1) * s ** list[path]!,
          0,
        )),
    );
}

Deno.test("doubledSteps: every path takes the nodes that it needs, and no more", async () => {
  const { data, gap, steps } = await doubledSteps(
    { steps: 2, maxSteps: 64, tolerance: 1e-12 },
    [1, 1, 1],
    1,
    powers([3, 7, 4]),
  );
  assert.deepEqual([...steps], [2, 4, 4]);
  // Rounding of a few sums.
  assertClose(data, [1, 1, 1], { rtol: 1e-14 });
  assertClose(gap, [0, 0, 0], { atol: 1e-14 });
});

Deno.test("doubledSteps: ends with exactly maxSteps nodes, and says what is missing", async () => {
  const { data, gap, steps } = await doubledSteps(
    { steps: 2, maxSteps: 3, tolerance: 0 },
    [5],
    1,
    powers([0]),
  );
  assert.deepEqual([...steps], [3]);
  assertClose([data[0]!, gap[0]!], [1, 4], { rtol: 1e-14 });
});

Deno.test("doubledSteps: a change counts as at least 0.01", async () => {
  const run = (change: number) =>
    doubledSteps(
      { steps: 1, maxSteps: 4, tolerance: 0.1 },
      [change],
      2,
      (paths) => Promise.resolve(new Float64Array(2 * paths.length)),
    );
  assert.deepEqual([...(await run(0.00099)).steps], [1]);
  assert.deepEqual([...(await run(0.00101)).steps], [4]);
});

Deno.test("doubledSteps: NaN is never within tolerance", async () => {
  const { steps } = await doubledSteps(
    { steps: 1, maxSteps: 4, tolerance: 1 },
    [1],
    1,
    () => Promise.resolve(Float64Array.of(NaN)),
  );
  assert.deepEqual([...steps], [4]);
});

Deno.test("checkSteps: maxSteps must not lie below steps", () => {
  checkSteps({ steps: 4, maxSteps: 4, tolerance: 0 });
  assert.throws(
    () => checkSteps({ steps: 4, maxSteps: 3, tolerance: 0 }),
    { name: "RangeError", message: /at least steps = 4, current value is 3/ },
  );
});
