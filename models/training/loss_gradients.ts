/**
 * The training loss and its gradients.
 *
 * @module
 */
import {
  dispose,
  losses,
  oneHot,
  type Scalar,
  type Tensor,
  tensor,
  tensor1d,
  tidy,
  type Variable,
  variableGrads,
} from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Labelled } from "./take_labelled.ts";

/** A mean loss and its gradient by each variable, flat. */
export interface LossGradients {
  /** Mean cross-entropy of the rows, in nats. */
  readonly loss: number;
  /** By variable, in their order. */
  readonly gradients: Float32Array[];
}

/**
 * Mean cross-entropy of some rows and its gradients by the variables.
 *
 * - One output is read as the logit of label 1, several as the logits of a softmax.
 * - The network runs as in training: dropout drops, batch normalisation uses the batch.
 * - No tensors are left behind.
 *
 * @example
 * ```ts
 * import type { Variable } from "@tensorflow/tfjs-core";
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { lossGradients } from "./loss_gradients.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
 * const variables = network.trainableWeights.map((weight) => weight.read() as Variable);
 * const rows = {
 *   inputs: { shape: [1, 1], data: new Float32Array([0]) },
 *   labels: new Int32Array([1]),
 * };
 * const { loss, gradients } = await lossGradients(network, variables, rows);
 * assert.ok(Math.abs(loss - Math.LN2) < 1e-6); // the logit is 0: p = ½
 * assert.deepEqual(gradients.map(([gradient]) => gradient), [0, -0.5]);
 * ```
 */
export async function lossGradients(
  network: LayersModel,
  variables: Variable[],
  { inputs, labels }: Labelled,
): Promise<LossGradients> {
  const tensors = tidy(() => {
    const x = tensor(inputs.data, [...inputs.shape]);
    const { value, grads } = variableGrads(() => {
      const logits = network.apply(x, { training: true }) as Tensor;
      return crossEntropy(logits, labels);
    }, variables);
    return [value, ...variables.map(({ name }) => grads[name]!)];
  });
  const [loss, ...gradients] = await Promise.all(
    tensors.map((tensor) => tensor.data<"float32">()),
  );
  dispose(tensors);
  return { loss: loss![0]!, gradients };
}

function crossEntropy(logits: Tensor, labels: Int32Array): Scalar {
  const [rows, outputs] = logits.shape as [number, number];
  return outputs === 1
    ? losses.sigmoidCrossEntropy(
      tensor(Float32Array.from(labels), [rows, 1]),
      logits,
    )
    : losses.softmaxCrossEntropy(
      oneHot(tensor1d(labels, "int32"), outputs),
      logits,
    );
}
