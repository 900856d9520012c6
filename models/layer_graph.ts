/**
 * Networks as graphs of layers.
 *
 * @module
 */
import { type Tensor, tidy } from "@tensorflow/tfjs-core";
import { LayersModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import type {
  LayerGraph,
  LayerNode,
  Trace,
} from "../core/contracts/layer_graph.ts";
import type { NdArray } from "../core/contracts/nd_array.ts";
import { sizeOf, sliceRows } from "../core/contracts/nd_array.ts";
import { numbersOf } from "./queries/cut_network.ts";
import { layerParts } from "./layers/layer_parts.ts";
import type { Part } from "./layers/part.ts";
import { reshapePart } from "./layers/shape.ts";
import { checkRows, rowTensor } from "./row_tensor.ts";
import { rowsPerCall } from "./rows_per_call.ts";
import { walkBack } from "./gradients/walk_back.ts";

/**
 * The layer graph of a network with one input and one output; nested networks are opened.
 *
 * - Layers that act in training only (dropout, noise) and linear activations have no node.
 * - The last node is the logits, reshaped to `[outputs]` where they are not flat.
 * - Weights are read when a node runs, so that the graph follows its network.
 * - Where several values of a window are its maximum, `pull` sends the gradient to the first, down
 *   and then across, on every backend.
 *
 * @throws {RangeError} naming layer, class and option where a layer or an option is not supported,
 *   or a layer is used twice; on several inputs or outputs, and on free axes.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { layerGraph } from "./layer_graph.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const { nodes } = layerGraph(mlp({ inputs: 3, hidden: [4], outputs: 2, seed: 0 }));
 * assert.deepEqual(nodes.map(({ name }) => name), ["input", "dense_0", "dense_0/relu", "dense_1"]);
 * ```
 */
export function layerGraph(network: LayersModel): LayerGraph {
  const [input] = network.inputs;
  const nodes: LayerNode[] = [inputNode(rowShape(input!))];
  const last = openNetwork(network, 0, nodes, "");
  const outputs = sizeOf(nodes[last]!.shape);
  if (last === 0 || nodes[last]!.shape.length !== 1) {
    addNode(nodes, "logits", reshapePart("reshape", [outputs]), [last]);
  }
  const rowsPerPass = rowsPerCall(nodes.map(({ shape }) => sizeOf(shape)));
  const forward = (inputs: NdArray): Trace => {
    const rows = checkRows(inputs, nodes[0]!.shape);
    const values: Tensor[] = [rowTensor(inputs)];
    for (const node of nodes.slice(1)) {
      values.push(tidy(() => node.apply(valuesOf(node, values))));
    }
    return { rows, values };
  };
  return {
    nodes,
    rowsPerPass,
    forward,
    async read(inputs, node) {
      const { shape } = nodes[node]!;
      const rows = checkRows(inputs, nodes[0]!.shape);
      const size = sizeOf(shape);
      const data = new Float32Array(rows * size);
      for (let start = 0; start < rows; start += rowsPerPass) {
        const end = Math.min(rows, start + rowsPerPass);
        const values = await numbersOf(() =>
          forward(sliceRows(inputs, start, end)).values[node]!
        );
        data.set(values.subarray(0, (end - start) * size), start * size);
      }
      return { shape: [rows, ...shape], data };
    },
    backward: (trace, seed, rule, add, to = 0) =>
      walkBack({ nodes, trace, seed, rule, add, to }),
  };
}

/**
 * Adds the nodes of `network`, whose input is node `start`, and returns the number of its output
 * node.
 */
function openNetwork(
  network: LayersModel,
  start: number,
  nodes: LayerNode[],
  prefix: string,
): number {
  for (const side of ["inputs", "outputs"] as const) {
    if (network[side].length !== 1) {
      throw new RangeError(
        `Cannot open network ${network.name}: it must have one array as ${side}, current value is ${
          network[side].length
        }`,
      );
    }
  }
  const opened = new Map([[network.inputs[0]!.id, start]]);
  const used = new Set<string>();
  const open = (symbol: SymbolicTensor): number => {
    const known = opened.get(symbol.id);
    if (known !== undefined) return known;
    const inputs = symbol.inputs.map(open);
    const layer = symbol.sourceLayer;
    const name = prefix + layer.name;
    if (used.has(layer.name)) {
      throw new RangeError(
        `Cannot open layer ${name}: a layer may be used once, current value is twice`,
      );
    }
    used.add(layer.name);
    const number = layer instanceof LayersModel
      ? openNetwork(layer, inputs[0]!, nodes, `${name}/`)
      : openLayer(symbol, name, inputs, nodes);
    opened.set(symbol.id, number);
    return number;
  };
  return open(network.outputs[0]!);
}

function openLayer(
  symbol: SymbolicTensor,
  name: string,
  inputs: readonly number[],
  nodes: LayerNode[],
): number {
  const layer = symbol.sourceLayer;
  const className = layer.getClassName();
  const build = layerParts.get(className);
  if (!build) {
    throw new RangeError(
      `Cannot open layer ${name}: its class must be one of ${
        [...layerParts.keys()].join(", ")
      }, current value is ${className}`,
    );
  }
  const config = layer.getConfig();
  return build({
    layer,
    config,
    inputs,
    shape: rowShape(symbol),
    shapeOf: (node) => nodes[node]!.shape,
    add: (part, from, suffix) =>
      addNode(nodes, suffix ? `${name}/${suffix}` : name, part, from),
    expect(option, ...known) {
      const value = config[option];
      const setting = Array.isArray(value) ? value.join() : value;
      if (!known.includes(setting)) {
        throw new RangeError(
          `Cannot open layer ${name}: ${option} of a ${className} must be one of ${
            known.filter((choice) => choice != null).join(" | ")
          }, current value is ${setting}`,
        );
      }
    },
  });
}

function addNode(
  nodes: LayerNode[],
  name: string,
  part: Part,
  inputs: readonly number[],
): number {
  const { weights, ...rest } = part;
  return nodes.push({
    name,
    inputs,
    ...rest,
    get weights() {
      return weights?.() ?? {};
    },
  }) - 1;
}

function inputNode(shape: readonly number[]): LayerNode {
  const never = () => {
    throw new RangeError(
      "Cannot run the input: its values are the rows, current value is node 0",
    );
  };
  return {
    name: "input",
    kind: "input",
    role: "input",
    inputs: [],
    shape,
    weights: {},
    apply: never,
    pull: never,
  };
}

function valuesOf(node: LayerNode, values: readonly Tensor[]): Tensor[] {
  return node.inputs.map((input) => values[input]!);
}

function rowShape({ name, shape }: SymbolicTensor): readonly number[] {
  const row = shape.slice(1);
  if (row.includes(null)) {
    throw new RangeError(
      `Cannot open ${name}: its axes must be fixed, current value is [${
        row.map((length) => length ?? "free")
      }]`,
    );
  }
  return row as number[];
}
