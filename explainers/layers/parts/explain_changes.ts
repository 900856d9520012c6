/**
 * Explaining outputs by differences from references, layer by layer (DeepLIFT).
 *
 * @module
 */
import {
  add,
  concat,
  div,
  exp,
  max,
  mul,
  reshape,
  sub,
  type Tensor,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import type { Explain } from "../../../core/contracts/explainer.ts";
import type {
  LayerGraph,
  LayerNode,
  Trace,
} from "../../../core/contracts/layer_graph.ts";
import type { Model } from "../../../core/contracts/model.ts";
import type { NdArray } from "../../../core/contracts/nd_array.ts";
import type { Units } from "../../../core/contracts/queries.ts";
import { rowAt, rowSize, rowsOf } from "../../../core/contracts/nd_array.ts";
import { headChange } from "./head_change.ts";
import { poolUnits } from "../../parts/pool_units.ts";
import { rescaleRule } from "./rescale_rule.ts";
import { revealCancelRule, revealing } from "./reveal_cancel_rule.ts";
import { ofSign, type Signed } from "./signed_sums.ts";
import { layersOf, seedOf, throughLayers } from "../../parts/through_layers.ts";

/** Selects the dense layers and convolutions whose activations follow the RevealCancel rule. */
export type Reveals = (mixing: LayerNode) => boolean;

/**
 * Mean over `references` of multiplier · (x − reference), pooled over units.
 *
 * - Completeness: adds up to f(x) − mean f(references) within float32 rounding.
 * - Without `reveals`, every activation follows the Rescale rule.
 * - Values at the references are computed once and sent along with every pass.
 * - Cost: 2 rows per reference once; 1 row and `references` differentiated rows per instance.
 *
 * @throws {RangeError} when the model does not offer its layers, or there are no references.
 *
 * @example
 * ```ts
 * import { singletonUnits } from "../../../core/rows/units.ts";
 * import { linearModel } from "../../../core/testing/linear_model.ts";
 * import { toyRows } from "../../../core/testing/toy_batch.ts";
 * import { explainChanges } from "./explain_changes.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(
 *   explainChanges(linearModel([1]), toyRows([[0]]), singletonUnits(1)),
 *   RangeError,
 * );
 * ```
 */
export async function explainChanges(
  model: Model,
  references: NdArray,
  units: Units,
  reveals?: Reveals,
): Promise<Explain> {
  const graph = layersOf(model);
  const count = rowsOf(references);
  if (count === 0) {
    throw new RangeError(
      "Cannot compare with references: there must be some, current value is 0",
    );
  }
  const known = await valuesAt(model, references);
  const outputs = await model.predict(references);
  const means = new Float64Array(model.outputs);
  outputs.data.forEach((output, i) => {
    means[i % model.outputs]! += output / count;
  });
  const revealed = reveals && revealing(graph.nodes, reveals);
  return async (batch) => {
    const { inputs, targets } = batch;
    const { sums, scale } = await throughLayers(
      model,
      batch,
      (graph, trace, _rows, targets) => {
        const targetMask = seedOf(trace, targets);
        const logits = trace.values.at(-1)!;
        const heads = Array.from({ length: count }, (_, row) => {
          const reference = known.get(trace.values.length - 1)!;
          return headChange(model.head, logits, at(reference, row), targetMask);
        });
        // Factors are brought to the largest one's scale, which float64 can hold where float32
        // cannot.
        const factors = concat(heads.map(({ logFactor }) => logFactor), 1);
        const scale = max(factors, 1, true);
        let sums: Tensor | undefined;
        for (const [row, { seed, logFactor }] of heads.entries()) {
          const previous = sums;
          sums = tidy(() => {
            const reference: Tensor[] = [];
            for (const [node, values] of known) {
              reference[node] = at(values, row);
            }
            const difference = sub(trace.values[0]!, reference[0]!) as Tensor;
            const multiplier = revealed
              ? ofSign(
                backSigned(graph, trace, reference, seed, revealed),
                difference,
              )
              : graph.backward<Tensor>(
                trace,
                seed,
                rescaleRule(reference),
                add,
              );
            const weight = div(exp(sub(logFactor, scale)), count);
            const share = mul(
              mul(multiplier, difference),
              likeRows(weight, difference),
            );
            return previous ? add(previous, share) : share;
          });
          previous?.dispose();
        }
        return { sums: sums!, scale };
      },
    );
    const size = rowSize(inputs);
    const data = Float64Array.from(
      sums.data,
      (value, i) => value * Math.exp(scale.data[Math.floor(i / size)]!),
    );
    return {
      attributions: poolUnits(
        { shape: inputs.shape, data },
        units,
        (a, b) => a + b,
      ),
      baseValues: Float64Array.from(targets, (target) => means[target]!),
    };
  };
}

/** Values at rows, by the number of each node whose values some rule compares. */
async function valuesAt(
  model: Model,
  rows: NdArray,
): Promise<ReadonlyMap<number, NdArray>> {
  const { nodes } = layersOf(model);
  const compared = new Set([0, nodes.length - 1]);
  for (const [index, { role, inputs }] of nodes.entries()) {
    if (!["input", "linear", "sum", "join"].includes(role)) {
      for (const one of [index, ...inputs]) compared.add(one);
    }
  }
  const values = await throughLayers(
    model,
    { inputs: rows, targets: new Int32Array(rowsOf(rows)) },
    (_graph, trace) =>
      Object.fromEntries(
        [...compared].map((node) => [`${node}`, trace.values[node]!]),
      ),
  );
  return new Map([...compared].map((node) => [node, values[`${node}`]!]));
}

function backSigned(
  graph: LayerGraph,
  trace: Trace,
  reference: readonly Tensor[],
  seed: Tensor,
  revealed: ReadonlySet<number>,
): Signed {
  return graph.backward<Signed>(
    trace,
    { positive: seed, negative: seed },
    revealCancelRule(graph, trace, reference, revealed),
    (a, b) => ({
      positive: add(a.positive, b.positive),
      negative: add(a.negative, b.negative),
    }),
  );
}

/** One row as `[1, ...shape]`. */
function at(values: NdArray, row: number): Tensor {
  return tensor(rowAt(values, row) as Float32Array, [
    1,
    ...values.shape.slice(1),
  ]);
}

/** `[rows, 1]` with as many axes as `like`. */
function likeRows(values: Tensor, like: Tensor): Tensor {
  return reshape(values, [-1, ...like.shape.slice(1).map(() => 1)]);
}
