/**
 * TF.js networks as models.
 *
 * @module
 */
import {
  mul,
  reshape,
  softmax,
  sub,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import { answerByRows } from "../core/rows/query.ts";
import type { LayerGraph } from "../core/contracts/layer_graph.ts";
import type { Head, Model } from "../core/contracts/model.ts";
import type { Query } from "../core/contracts/queries.ts";
import { sizeOf, sliceRows } from "../core/contracts/nd_array.ts";
import { applyHead, headGradient } from "./apply_head.ts";
import { cutNetwork, numbersOf } from "./queries/cut_network.ts";
import { denseFirst, sumsPay } from "./queries/dense_first.ts";
import { denseGradients } from "./gradients/dense_gradients.ts";
import { graphGradients } from "./gradients/graph_gradients.ts";
import { layerGraph } from "./layer_graph.ts";
import { layerSizes } from "./layer_sizes.ts";
import { randomise } from "./copies/randomise.ts";
import { rebuildEquivalent } from "./copies/rebuild_equivalent.ts";
import { shiftInputs } from "./copies/shift_inputs.ts";
import { stackSession } from "./onnx/stack_session.ts";
import { checkRows, rowTensor, rowValues } from "./row_tensor.ts";
import { rowsPerCall } from "./rows_per_call.ts";
import { tapeGradients } from "./gradients/tape_gradients.ts";

/**
 * A TF.js network as a model. Its last layer is linear, and `head` says how its outputs are read:
 * `probability` is the sigmoid of one output or the softmax of several; `logit` and `value` are the
 * outputs themselves.
 *
 * - Probabilities are computed in float64.
 * - Gradients of logits are float32. Gradients of probabilities are float64: the float32 gradient
 *   of the log-odds times p(1 − p), which does not underflow at large logits.
 * - Gradients go back through the layer graph, and through TF.js's tape only where the graph does
 *   not support a layer.
 * - Outputs do not depend on how many rows are asked about, except in queries that allow it.
 *
 * @throws {RangeError} when the network has several inputs or outputs, free axes, or ends in an
 *   activation; when rows do not fit it.
 *
 * @example
 * ```ts
 * import { selectBackend } from "./backends.ts";
 * import { mlp } from "./architectures/mlp.ts";
 * import { tfjsModel } from "./tfjs_model.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("cpu");
 * const model = tfjsModel(mlp({ inputs: 3, hidden: [4], outputs: 2, seed: 0 }), "probability");
 * const { shape, data } = await model.predict({ shape: [1, 3], data: new Float32Array(3) });
 * assert.deepEqual(shape, [1, 2]);
 * assert.equal(data[0]! + data[1]!, 1);
 * ```
 */
export function tfjsModel(
  network: LayersModel,
  head: Head,
):
  & Model
  & Required<Pick<Model, "gradient" | "answer" | "layers" | "randomised">> {
  const inputShape = onlyShape(network, "inputs");
  const outputs = sizeOf(onlyShape(network, "outputs"));
  checkLinear(network);
  const graph = openIfKnown(network);
  const known = !(graph instanceof RangeError);
  const size = sizeOf(inputShape);
  const step = known
    ? graph.rowsPerPass
    : rowsPerCall([size, ...layerSizes(network.layers)]);
  const forward = (inputs: Tensor) =>
    reshape(network.apply(inputs, { training: false }) as Tensor, [
      -1,
      outputs,
    ]);

  const gradientsOf = denseGradients(network) ??
    (known ? graphGradients(graph) : tapeGradients(forward));

  const cut = cutNetwork(network, head);
  const session = network instanceof Sequential
    ? stackSession(network.layers, inputShape)
    : () => undefined;

  const model: Model & Required<Pick<Model, "gradient">> = {
    inputShape,
    outputs,
    head,
    async predict(inputs) {
      const rows = checkRows(inputs, inputShape);
      const data = new Float64Array(rows * outputs);
      for (let start = 0; start < rows; start += step) {
        const end = Math.min(rows, start + step);
        const run = session();
        const z = run
          ? await run(rowValues(inputs, start, end))
          : await numbersOf(() => forward(rowTensor(inputs, start, end)));
        const logits = z.subarray(0, (end - start) * outputs);
        data.set(applyHead(logits, outputs, head), start * outputs);
      }
      return { shape: [rows, outputs], data };
    },
    async gradient(inputs, targets) {
      const rows = checkRows(inputs, inputShape);
      checkTargets(targets, rows, outputs);
      const probability = head.endsWith("probability");
      const data = probability
        ? new Float64Array(rows * size)
        : new Float32Array(rows * size);
      for (let start = 0; start < rows; start += step) {
        const end = Math.min(rows, start + step);
        const [logits, gradients] = tidy(() =>
          gradientsOf(sliceRows(inputs, start, end), (z) => {
            const oneHot = indicators(
              targets.subarray(start, end),
              z.shape[0]!,
              outputs,
            );
            return probability && outputs > 1
              ? logOddsGradient(z, oneHot)
              : oneHot;
          })
        );
        const z = await logits.data();
        const gradient = await gradients.data();
        logits.dispose();
        gradients.dispose();
        if (probability) {
          for (let i = start; i < end; i++) {
            const row = z.subarray((i - start) * outputs);
            const factor = headGradient(row.subarray(0, outputs), targets[i]!);
            for (let j = 0; j < size; j++) {
              data[i * size + j] = factor * gradient[(i - start) * size + j]!;
            }
          }
        } else {data.set(
            gradient.subarray(0, (end - start) * size),
            start * size,
          );}
      }
      return { shape: [rows, ...inputShape], data };
    },
  };
  const answer = (query: Query) =>
    cut && sumsPay(cut, query, session() !== undefined)
      ? denseFirst(cut, query)
      : answerByRows(model, query);
  const wrap = (copy: LayersModel) => tfjsModel(copy, head);
  const [shifted, equivalentNetwork] = [
    shiftInputs(network, wrap),
    rebuildEquivalent(network, wrap),
  ];
  return {
    ...model,
    answer,
    layers() {
      if (known) return graph;
      throw graph;
    },
    randomised: randomise(network, wrap),
    ...(shifted && { shifted }),
    ...(equivalentNetwork && { equivalentNetwork }),
  };
}

/** The layer graph, or the error that says why there is none. */
function openIfKnown(network: LayersModel): LayerGraph | RangeError {
  try {
    return layerGraph(network);
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

/** Gradient of each row's log-odds zₜ − log Σ_{k≠t} exp zₖ of its target by the logits. */
function logOddsGradient(logits: Tensor, targets: Tensor): Tensor {
  return sub(targets, softmax(sub(logits, mul(targets, FAR_BELOW))));
}

/** Removes a logit from a softmax without leaving float32. */
const FAR_BELOW = 1e30;

/** One row per target, 1 there and 0 elsewhere. */
function indicators(
  targets: Int32Array,
  rows: number,
  outputs: number,
): Tensor {
  const data = new Float32Array(rows * outputs);
  for (let i = 0; i < targets.length; i++) data[i * outputs + targets[i]!] = 1;
  return tensor(data, [rows, outputs]);
}

function onlyShape(
  network: LayersModel,
  side: "inputs" | "outputs",
): readonly number[] {
  const shapes = network[side].map((symbol) => symbol.shape.slice(1));
  const [shape] = shapes;
  if (shapes.length !== 1 || shape!.some((length) => length === null)) {
    throw new RangeError(
      `Cannot wrap the network: it must have one array of fixed shape as ${side}, current value is ${
        JSON.stringify(shapes)
      }`,
    );
  }
  return shape as number[];
}

function checkLinear(network: LayersModel): void {
  const last = network.outputs[0]!.sourceLayer;
  if (last instanceof LayersModel) return checkLinear(last);
  const { activation } = last.getClassName() === "Softmax"
    ? { activation: "softmax" }
    : last.getConfig();
  if (activation !== undefined && activation !== "linear") {
    throw new RangeError(
      `Cannot wrap the network: its last layer must be linear, current value is ${activation}`,
    );
  }
}

function checkTargets(
  targets: Int32Array,
  rows: number,
  outputs: number,
): void {
  const wrong = targets.find((target) => target < 0 || target >= outputs);
  if (targets.length !== rows || wrong !== undefined) {
    throw new RangeError(
      `Cannot differentiate: expected ${rows} targets in [0, ${outputs}), current value is ${
        wrong ?? targets.length
      }`,
    );
  }
}
