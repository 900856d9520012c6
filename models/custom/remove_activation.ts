/**
 * Networks without their last activation.
 *
 * @module
 */

/** A layer, or a network of layers, as TF.js and Keras write it. */
interface Written {
  readonly class_name?: string;
  readonly config?: WrittenConfig | readonly Written[];
}

interface WrittenConfig {
  readonly name?: string;
  readonly activation?: string;
  readonly layers?: readonly Written[];
  readonly output_layers?: unknown;
  readonly [field: string]: unknown;
}

/** A network's topology, and the activation that it ended in. */
export interface LinearTopology {
  /** The topology, ending in what the activation was given. */
  readonly topology: object;
  /** `softmax` or `sigmoid`; absent where it ended in neither. */
  readonly activation?: "softmax" | "sigmoid";
}

/**
 * The topology with a last softmax or sigmoid taken off, so that the network answers logits; other
 * activations stay.
 *
 * Follows the last layer of a chain, the only output of a graph, and networks inside networks.
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
  const inside = (topology as { model_config?: Written }).model_config;
  const { written, activation } = cut(inside ?? topology as Written);
  return {
    topology: inside ? { ...topology, model_config: written } : written,
    ...(activation && { activation }),
  };
}

interface Cut extends Pick<LinearTopology, "activation"> {
  readonly written: Written;
}

function cut(written: Written): Cut {
  const { config } = written;
  const layers = layersOf(config);
  if (!layers) return cutLayer(written);
  const at = lastOf(config!, layers);
  if (at < 0) return { written };
  const last = cut(layers[at]!);
  const changed = layers.with(at, last.written);
  const own = isList(config) ? changed : { ...config, layers: changed };
  return { ...last, written: { ...written, config: own } };
}

function cutLayer(written: Written): Cut {
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

function layersOf(config: Written["config"]): readonly Written[] | undefined {
  if (config === undefined) return undefined;
  return isList(config)
    ? config
    : isList(config.layers)
    ? config.layers
    : undefined;
}

/** Place of the layer whose output is the network's; −1 where there is no single one. */
function lastOf(
  config: NonNullable<Written["config"]>,
  layers: readonly Written[],
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
