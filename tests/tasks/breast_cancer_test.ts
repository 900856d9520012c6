import { rowAt } from "../../core/contracts/nd_array.ts";
import { breastCancer } from "../../tasks/breast_cancer.ts";
import { assertClose } from "../assert_close.ts";
import { readFile } from "../datasets/read_stub.ts";
import { checkShipped } from "./check_shipped.ts";

checkShipped(breastCancer, 0.96);

Deno.test("breastCancer: inputs are standardised by the training rows", async () => {
  const { inputs, training } = await breastCancer.rows(readFile);
  const sums = new Float64Array(30);
  const squares = new Float64Array(30);
  for (const row of training) {
    rowAt(inputs, row).forEach((value, j) => {
      sums[j]! += value / training.length;
      squares[j]! += value ** 2 / training.length;
    });
  }
  assertClose(sums, new Float64Array(30), { atol: 1e-6 }); // float32 means of numbers up to 4000
  assertClose(squares, new Float64Array(30).fill(1), { atol: 1e-6 });
});
