/**
 * Copies of a network without its weights.
 *
 * @module
 */
import { io } from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel } from "@tensorflow/tfjs-layers";

/** Topology of a network: the configurations of its layers. */
type Topology = {
  readonly config: {
    readonly layers?: readonly {
      readonly config: { name: string; units?: number; filters?: number };
    }[];
  };
};

/**
 * A copy of the network with the same layers and initial weights; layers named in `widths` get that
 * many units or filters.
 *
 * Random initialisers are replaced by zeros: the caller sets the weights, and some initialisers
 * cannot be drawn here.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../backends.ts";
 * import { mlp } from "../architectures/mlp.ts";
 * import { emptyCopy } from "./empty_copy.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const copy = await emptyCopy(
 *   mlp({ inputs: 2, hidden: [3], outputs: 1, seed: 0 }),
 *   new Map([["dense_0", 5]]),
 * );
 * assert.equal(copy.countParams(), 21);
 * ```
 */
export function emptyCopy(
  network: LayersModel,
  widths: ReadonlyMap<string, number> = new Map(),
): Promise<LayersModel> {
  const modelTopology = network.toJSON(undefined, false) as io.ModelJSON[
    "modelTopology"
  ];
  zeroInitialisers(modelTopology);
  const { config: { layers = [] } } = modelTopology as Topology;
  for (const { config } of layers) {
    const width = widths.get(config.name);
    if (width === undefined) continue;
    config[config.units === undefined ? "filters" : "units"] = width;
  }
  return loadLayersModel(io.fromMemory({ modelTopology }));
}

/** Replaces every initialiser inside `config` that is not constant by zeros. */
function zeroInitialisers(config: unknown): void {
  if (typeof config !== "object" || config === null) return;
  for (const [option, value] of Object.entries(config)) {
    if (/initializer$/i.test(option) && !CONSTANT.test(value?.class_name)) {
      Object.assign(config, { [option]: { class_name: "Zeros", config: {} } });
    } else zeroInitialisers(value);
  }
}

const CONSTANT = /^(Zeros|Ones|Constant|Identity)$/;
