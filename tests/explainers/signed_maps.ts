/**
 * A network of feature maps that a person can follow.
 *
 * @module
 */
import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Head, Model } from "../../core/contracts/model.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import {
  toyContext,
  type ToyContextParts,
} from "../../core/testing/toy_context.ts";
import { gapCnn } from "../../models/architectures/gap_cnn.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

/** An image, row by row, that {@linkcode signedMaps} splits into [1, 0, 3, 0] and [0, 2, 0, 4]. */
export const signedImage: readonly number[] = [1, -2, 3, -4];

/**
 * Images `[2, 2, 1]` to maps A = ReLU(x) and B = ReLU(−x), or of other multiples of x, and logits
 * mean A + 3 mean B + 0.5 and −2 mean A + 5 mean B + 0.25.
 */
export async function signedMaps(
  head: Head = "logit",
  multiples: readonly [a: number, b: number] = [1, -1],
) {
  await selectBackend("cpu");
  const network = gapCnn({
    shape: [2, 2, 1],
    filters: [2],
    outputs: 2,
    seed: 0,
  });
  const kernel = new Float32Array(18);
  // The middle of nine.
  kernel.set(multiples, 8);
  const weights: Tensor[] = [
    tensor(kernel, [3, 3, 1, 2]),
    tensor([0, 0]),
    tensor([[1, -2], [3, 5]]),
    tensor([0.5, 0.25]),
  ];
  network.setWeights(weights);
  return tfjsModel(network, head);
}

/** What an explainer answers for images given as flat rows, target by target. */
export async function explainPixels<O extends Options>(
  explainer: Explainer<O>,
  model: Model,
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  { options, ...parts }: ToyContextParts & { readonly options?: Partial<O> } =
    {},
): Promise<Explanation> {
  const context = toyContext(sizeOf(model.inputShape), parts);
  const resolved = { ...explainer.defaults, ...options };
  const explain = await explainer.prepare(model, resolved, context);
  return await explain({
    inputs: {
      shape: [rows.length, ...model.inputShape],
      data: Float32Array.from(rows.flat()),
    },
    targets: Int32Array.from(targets),
    instances: Int32Array.from(rows.keys()),
  });
}
