/**
 * Networks of the same layers.
 *
 * @module
 */
import { io } from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel } from "@tensorflow/tfjs-layers";

/** A network as text: what its layers say about themselves. */
type Topology = {
  readonly config: {
    readonly layers?: readonly {
      readonly config: { name: string; units?: number; filters?: number };
    }[];
  };
};

/**
 * The same layers as their initialisers leave them, with 0 instead of random numbers: who asks has
 * others, and some cannot be drawn here; those named in `widths` with so many units or filters.
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
  drawNothing(modelTopology);
  const { config: { layers = [] } } = modelTopology as Topology;
  for (const { config } of layers) {
    const width = widths.get(config.name);
    if (width === undefined) continue;
    config[config.units === undefined ? "filters" : "units"] = width;
  }
  return loadLayersModel(io.fromMemory({ modelTopology }));
}

/** Puts zeros in the place of every initialiser within that is no constant. */
function drawNothing(config: unknown): void {
  if (typeof config !== "object" || config === null) return;
  for (const [option, value] of Object.entries(config)) {
    if (/initializer$/i.test(option) && !CONSTANT.test(value?.class_name)) {
      Object.assign(config, { [option]: { class_name: "Zeros", config: {} } });
    } else drawNothing(value);
  }
}

const CONSTANT = /^(Zeros|Ones|Constant|Identity)$/;
