/**
 * Networks of one output, made into networks of two.
 *
 * @module
 */
import {
  concat,
  mul,
  slice,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import {
  layers,
  type LayersModel,
  model,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import type { Head, Model } from "../../core/contracts/model.ts";
import { emptyCopy } from "../copies/empty_copy.ts";
import { randomise } from "../copies/randomise.ts";
import { tfjsModel } from "../tfjs_model.ts";

type Layer = LayersModel["layers"][number];

/** Heads of decisions. */
type DecisionHead = Exclude<Head, "value">;

/** Layers behind the last weights that leave z and −z opposite, as maxima would not. */
const ODD: ReadonlySet<string> = new Set([
  "Dropout",
  "Flatten",
  "AveragePooling2D",
  "GlobalAveragePooling1D",
  "GlobalAveragePooling2D",
]);

/**
 * A network of one logit z as a model of two outputs, with all that networks offer: queries,
 * gradients, layers, copies. The network is disposed of, or lives on within the model.
 *
 * - `logit`: −z and z. Probabilities: 1 − p and p, as a softmax of −z/2 and z/2, whose difference
 *   is z, so that neither loses its digits near 0.
 * - The last layer with weights gets a second column, which holds the opposite of the first; where
 *   none can, a layer without a bias that makes both is put behind.
 * - Copies with weights drawn anew keep both columns opposite.
 *
 * @example
 * ```ts
 * import { mlp } from "../architectures/mlp.ts";
 * import { selectBackend } from "../backends.ts";
 * import { twoOutputLayers } from "./two_output_layers.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const one = mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 });
 * const { predict } = await twoOutputLayers(one, "logit");
 * const { data } = await predict({ shape: [1, 2], data: new Float32Array([3, 4]) });
 * assert.equal(data[0], -data[1]!);
 * ```
 */
export async function twoOutputLayers(
  network: LayersModel,
  head: DecisionHead,
): Promise<Model> {
  const share = head === "logit" ? 1 : 1 / 2;
  const last = lastWeights(network.outputs[0]!.sourceLayer);
  if (!last) return opposed(behind(network), "two_outputs", share, head);
  const two = await emptyCopy(network, new Map([[last.name, 2]]));
  for (const layer of network.layers) {
    if (layer.weights.length === 0) continue;
    if (layer === last) oppose(two.getLayer(layer.name), layer, share);
    else two.getLayer(layer.name).setWeights(layer.getWeights());
  }
  network.dispose();
  return decision(two, last.name, share, head);
}

/** The model of a network whose layer `last` has opposite columns. */
function decision(
  network: LayersModel,
  last: string,
  share: number,
  head: DecisionHead,
): Model {
  return {
    ...tfjsModel(network, head),
    randomised: randomise(network, (copy) => opposed(copy, last, share, head)),
  };
}

/** The same once the columns of `last` are made opposite. */
function opposed(
  network: LayersModel,
  last: string,
  share: number,
  head: DecisionHead,
): Model {
  const layer = network.getLayer(last);
  oppose(layer, layer, share);
  return decision(network, last, share, head);
}

/** Gives a layer the last column of another's weights and its opposite, both times `share`. */
function oppose(to: Layer, from: Layer, share: number): void {
  const weights = from.getWeights().map((weight) =>
    tidy(() => columns(weight, share))
  );
  to.setWeights(weights);
  for (const weight of weights) weight.dispose();
}

/** The last column's opposite and itself, both times `share`. */
function columns(weight: Tensor, share: number): Tensor {
  const { shape } = weight;
  const begin = shape.map((_, axis) =>
    axis === shape.length - 1 ? shape[axis]! - 1 : 0
  );
  const column = slice(weight, begin);
  return concat([mul(column, -share), mul(column, share)], -1);
}

/** The layer whose one column of weights makes the output. */
function lastWeights(layer: Layer): Layer | undefined {
  const { units, filters, activation } = layer.getConfig();
  const kind = layer.getClassName();
  if (kind === "Dense" || kind === "Conv2D") {
    return (units ?? filters) === 1 && activation === "linear" &&
        layer.inboundNodes.length === 1
      ? layer
      : undefined;
  }
  const odd = ODD.has(kind) || kind === "Activation" && activation === "linear";
  const [node] = layer.inboundNodes;
  return odd && layer.inboundNodes.length === 1 &&
      node!.inboundLayers.length === 1
    ? lastWeights(node!.inboundLayers[0]!)
    : undefined;
}

function behind(network: LayersModel): LayersModel {
  const [output] = network.outputs;
  const flat = output!.shape.length === 2
    ? output!
    : layers.flatten().apply(output!);
  const both = layers.dense({
    name: "two_outputs",
    units: 2,
    useBias: false,
    weights: [tensor([[-1, 1]])],
  }).apply(flat);
  return model({ inputs: network.inputs, outputs: both as SymbolicTensor });
}
