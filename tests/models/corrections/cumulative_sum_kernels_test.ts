import {
  cumprod,
  cumsum,
  getKernel,
  memory,
  type Tensor,
  tensor2d,
} from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { selectBackend } from "../../../models/backends.ts";
import { cumulativeSumKernels } from "../../../models/corrections/cumulative_sum_kernels.ts";
import { backends } from "../../backends/backends.ts";

/** 1 … 10 in two rows: sums or products along the rows or the columns, by hand. */
const cases: readonly [
  running: (x: Tensor, exclusive: boolean) => Tensor,
  inclusive: number[],
  exclusive: number[],
][] = [
  [
    (x, exclusive) => cumsum(x, -1, exclusive),
    [1, 3, 6, 10, 15, 6, 13, 21, 30, 40],
    [0, 1, 3, 6, 10, 0, 6, 13, 21, 30],
  ],
  [
    (x, exclusive) => cumsum(x, 1, exclusive, true),
    [15, 14, 12, 9, 5, 40, 34, 27, 19, 10],
    [14, 12, 9, 5, 0, 34, 27, 19, 10, 0],
  ],
  [
    (x, exclusive) => cumprod(x, -2, exclusive),
    [1, 2, 3, 4, 5, 6, 14, 24, 36, 50],
    [1, 1, 1, 1, 1, 1, 2, 3, 4, 5],
  ],
  [
    (x, exclusive) => cumprod(x, -1, exclusive, true),
    [120, 120, 60, 20, 5, 30240, 5040, 720, 90, 10],
    [120, 60, 20, 5, 1, 5040, 720, 90, 10, 1],
  ],
];

for (const backend of backends) {
  Deno.test(`cumulativeSumKernels: ${backend}: by hand, from either end of an axis, counted from either end`, async () => {
    await selectBackend(backend);
    const x = tensor2d([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 5]);
    for (const [running, inclusive, exclusive] of cases) {
      const before = memory().numTensors;
      const answers = [running(x, false), running(x, true)];
      assert.equal(memory().numTensors, before + 2);
      assert.deepEqual([...await answers[0]!.data()], inclusive);
      assert.deepEqual([...await answers[1]!.data()], exclusive);
    }
  });
}

Deno.test("cumulativeSumKernels: once is enough", async () => {
  await selectBackend("cpu");
  const kernel = getKernel("Cumsum", "cpu");
  cumulativeSumKernels("cpu");
  assert.equal(getKernel("Cumsum", "cpu"), kernel);
});
