/**
 * Topologies without their last activation.
 *
 * @module
 */

/** A layer, or a network of layers, in the JSON of TF.js and Keras. */
interface LayerJson {
  readonly class_name?: string;
  readonly config?: LayerConfig | readonly LayerJson[];
}

interface LayerConfig {
  readonly name?: string;
  readonly activation?: string;
  readonly layers?: readonly LayerJson[];
  readonly output_layers?: unknown;
  readonly [field: string]: unknown;
}

/** A topology that ends in a linear layer, and the activation that was removed. */
export interface LinearTopology {
  /** The topology without the activation. */
  readonly topology: object;
  /** `softmax` or `sigmoid`; absent where none was removed. */
  readonly activation?: "softmax" | "sigmoid";
}

/**
 * The topology with a last softmax or sigmoid removed, so that the network returns logits; other
 * activations stay.
 *
 * It looks at the last layer of a chain, the only output of a graph, and nested networks.
 *
 * @example
 * ```ts
 * import { removeActivation } from "./remove_activation.ts";
 * import assert from "node:assert/strict";
 * const dense = {
 *   class_name: "Dense",
 *   config: { name: "d", units: 2, activation: "softmax" },
 * };
 * const { activation } = removeActivation({
 *   class_name: "Sequential",
 *   config: { name: "s", layers: [dense] },
 * });
 * assert.equal(activation, "softmax");
 * ```
 */
export function removeActivation(topology: object): LinearTopology {
  const inside = (topology as { model_config?: LayerJson }).model_config;
  const { written, activation } = cut(inside ?? topology as LayerJson);
  return {
    topology: inside ? { ...topology, model_config: written } : written,
    ...(activation && { activation }),
  };
}

interface Cut extends Pick<LinearTopology, "activation"> {
  readonly written: LayerJson;
}

function cut(written: LayerJson): Cut {
  const { config } = written;
  const layers = layersOf(config);
  if (!layers) return cutLayer(written);
  const at = lastOf(config!, layers);
  if (at < 0) return { written };
  const last = cut(layers[at]!);
  const changed = layers.with(at, last.written);
  const newConfig = isList(config) ? changed : { ...config, layers: changed };
  return { ...last, written: { ...written, config: newConfig } };
}

function cutLayer(written: LayerJson): Cut {
  const { class_name, config = {} } = written;
  if (isList(config)) return { written };
  if (class_name === "Softmax") {
    const linear = { name: config.name!, activation: "linear" };
    return {
      activation: "softmax",
      written: { ...written, class_name: "Activation", config: linear },
    };
  }
  const { activation } = config;
  return activation === "softmax" || activation === "sigmoid"
    ? {
      activation,
      written: { ...written, config: { ...config, activation: "linear" } },
    }
    : { written };
}

function layersOf(
  config: LayerJson["config"],
): readonly LayerJson[] | undefined {
  if (config === undefined) return undefined;
  return isList(config)
    ? config
    : isList(config.layers)
    ? config.layers
    : undefined;
}

/** Index of the layer whose output is the network's; −1 where there is no single one. */
function lastOf(
  config: NonNullable<LayerJson["config"]>,
  layers: readonly LayerJson[],
): number {
  const ends = isList(config) ? undefined : config.output_layers;
  if (!isList(ends)) return layers.length - 1;
  const [end] = ends;
  const name = isList(end) ? end[0] : end;
  return ends.length > 1
    ? -1
    : layers.findIndex((layer) =>
      (layer as { name?: unknown }).name === name ||
      (!isList(layer.config) && layer.config?.name === name)
    );
}

function isList<T>(value: unknown): value is readonly T[] {
  return Array.isArray(value);
}
