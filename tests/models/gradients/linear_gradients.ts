/**
 * Gradients of linear functions of tensors.
 *
 * @module
 */
import { grad, mul, sum, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { assertClose } from "../../assert_close.ts";

/** Asserts that the slope of Σ seed · f(x) by each value is what f does to that value alone. */
export async function checkLinearGradients(
  f: (x: Tensor) => Tensor,
  shape: readonly number[],
): Promise<void> {
  const zeros = new Float32Array(sizeOf(shape));
  const outputShape = f(tensor(zeros, [...shape])).shape;
  const seed = Float32Array.from(
    { length: sizeOf(outputShape) },
    (_, i) => i % 7 - 3,
  );
  const score = (x: Tensor) => sum(mul(f(x), tensor(seed, outputShape)));
  const gradients = await grad(score)(tensor(zeros, [...shape])).data();
  const effects: number[] = [];
  for (const i of zeros.keys()) {
    const one = zeros.slice();
    one[i] = 1;
    effects.push((await score(tensor(one, [...shape])).data())[0]!);
  }
  assertClose(gradients, effects, { atol: 1e-5 });
}
