/**
 * Networks written out node by node.
 *
 * @module
 */
import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type {
  LayerGraph,
  LayerNode,
  LayerRule,
  Trace,
} from "../../core/contracts/layer_graph.ts";
import type { Head, Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";

/** A model of these nodes; the last makes the logits. */
export function toyNetwork(
  nodes: readonly LayerNode[],
  { head = "logit", rowsPerPass = 3 }: {
    readonly head?: Head;
    readonly rowsPerPass?: number;
  } = {},
): Model & { layers(): LayerGraph } {
  const named = nodes.map((one, i) => ({ ...one, name: `${one.kind}_${i}` }));
  const outputs = sizeOf(named.at(-1)!.shape);
  const graph: LayerGraph = {
    nodes: named,
    rowsPerPass,
    forward({ shape, data }) {
      const rows = shape[0]!;
      // Always a row of padding, so that tests notice who takes it for an instance.
      const padded = new Float32Array(data.length + data.length / rows);
      padded.set(data);
      const values: Tensor[] = [
        tensor(padded, [rows + 1, ...shape.slice(1)]),
      ];
      for (const one of named.slice(1)) {
        values.push(one.apply(one.inputs.map((i) => values[i]!)));
      }
      return { rows, values };
    },
    async read(inputs, node) {
      const { rows, values } = graph.forward(inputs);
      const { shape } = named[node]!;
      const data = await values[node]!.data<"float32">();
      return {
        shape: [rows, ...shape],
        data: data.slice(0, rows * sizeOf(shape)),
      };
    },
    backward<M>(
      trace: Trace,
      seed: M,
      rule: LayerRule<M>,
      merge: (a: M, b: M) => M,
      to = 0,
    ): M {
      const leads = named.map((_, i) => i === to);
      for (const [i, one] of named.entries()) {
        if (one.inputs.some((from) => leads[from])) leads[i] = true;
      }
      const messages: (M | undefined)[] = [];
      messages[named.length - 1] = seed;
      for (let index = named.length - 1; index > to; index--) {
        if (!leads[index]) continue;
        const one = named[index]!;
        const sent = rule(one, messages[index]!, {
          index,
          inputs: one.inputs.map((i) => trace.values[i]!),
          output: trace.values[index]!,
        });
        one.inputs.forEach((from, k) => {
          if (!leads[from]) return;
          const met = messages[from];
          messages[from] = met === undefined ? sent[k]! : merge(met, sent[k]!);
        });
      }
      return messages[to]!;
    },
  };
  return {
    inputShape: named[0]!.shape,
    outputs,
    head,
    layers: () => graph,
    async predict(inputs: NdArray) {
      const rows = rowsOf(inputs);
      const logits = await graph.forward(inputs).values.at(-1)!.data();
      const data = Float64Array.from(logits.subarray(0, rows * outputs));
      if (head !== "probability") return { shape: [rows, outputs], data };
      return { shape: [rows, outputs], data: probabilities(data, outputs) };
    },
  };
}

function probabilities(logits: Float64Array, outputs: number): Float64Array {
  return logits.map((z, i) => {
    if (outputs === 1) return 1 / (1 + Math.exp(-z));
    const row = logits.subarray(i - i % outputs, i - i % outputs + outputs);
    return 1 / row.reduce((total, other) => total + Math.exp(other - z), 0);
  });
}
