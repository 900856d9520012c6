/**
 * Gradients by the layer graph.
 *
 * @module
 */
import { add, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerGraph } from "../../core/contracts/layer_graph.ts";
import type { Gradients } from "./tape_gradients.ts";

/**
 * {@linkcode Gradients} by backpropagation through the layer graph.
 *
 * TF.js's tape takes three to four times as long through residual blocks, and its mean pooling is
 * wrong where windows reach over an edge.
 *
 * @example
 * ```ts
 * import { onesLike } from "@tensorflow/tfjs-core";
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { graphGradients } from "./graph_gradients.ts";
 * import { layerGraph } from "../layer_graph.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const network = mlp({ inputs: 1, hidden: [], outputs: 1, seed: 0 });
 * const rows = { shape: [1, 1], data: new Float32Array([2]) };
 * const [logits, gradients] = graphGradients(layerGraph(network))(rows, onesLike);
 * assert.equal((await logits.data())[0], 2 * (await gradients.data())[0]!);
 * ```
 */
export function graphGradients(graph: LayerGraph): Gradients {
  return (rows, seed) => {
    const trace = graph.forward(rows);
    const logits = trace.values.at(-1)!;
    const gradients = graph.backward<Tensor>(
      trace,
      seed(logits),
      (node, message, { inputs, output }) => node.pull(inputs, output, message),
      (a, b) => add(a, b),
    );
    return [logits, gradients];
  };
}
