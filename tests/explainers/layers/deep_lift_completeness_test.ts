import { mul, sigmoid, sub } from "@tensorflow/tfjs-core";
import type { LayerNode } from "../../../core/contracts/layer_graph.ts";
import { deepLift } from "../../../explainers/layers/deep_lift.ts";
import { selectBackend } from "../../../models/backends.ts";
import { assertClose } from "../../assert_close.ts";
import { architectures } from "../architectures.ts";
import { explainImages, wavyImages } from "../explain_images.ts";
import { explainRows } from "../explain_rows.ts";
import { toyNetwork } from "../toy_network.ts";
import {
  activation,
  added,
  averaged,
  dense,
  input,
  joined,
  largest,
  multiplied,
  normalised,
  rectified,
  reshaped,
  scaled,
  shares,
} from "../toy_nodes.ts";
import { rounding, rules } from "./deep_lift_rules.ts";

await selectBackend("cpu");

/** Every kind of node, around a given one over two values. */
const kinds: { readonly [name: string]: readonly LayerNode[] } = {
  relu: [rectified(1, 2)],
  sigmoid: [
    activation(1, [2], "sigmoid", sigmoid, (x) => {
      const y = sigmoid(x);
      return mul(y, sub(1, y));
    }),
  ],
  "batch normalisation": [scaled(1, [2, -3], [0.5, 1]), rectified(2, 2)],
  "maximum behind relu": [rectified(1, 2), largest(2, 2)],
  "mean behind relu": [rectified(1, 2), averaged(2, 2)],
  "residual sum": [rectified(1, 2), added([1, 2], 2), rectified(3, 2)],
  join: [rectified(1, 2), joined([1, 2], [2, 2]), rectified(3, 4)],
  softmax: [shares(1, 2)],
  normalisation: [normalised(1, [2], 0.7)],
  "normalisation that does little": [normalised(1, [2], 1e3)],
  product: [
    dense(0, [[1, -1, 0.5, 2], [0.3, 1, -1, 1]], [0.2, 0, 0, 1]),
    reshaped(2, [4], [2, 2]),
    reshaped(1, [2], [1, 2]),
    multiplied(4, 3, [1, 2]),
    reshaped(5, [1, 2], [2]),
  ],
};

for (const [name, nodes] of Object.entries(kinds)) {
  for (const head of ["logit", "probability"] as const) {
    Deno.test(`deepLift: adds up exactly through ${name}, ${head} head`, async () => {
      const width = nodes.at(-1)!.shape[0]!;
      const model = toyNetwork([
        input(2),
        dense(0, [[1.5, -2], [-0.7, 0.4]], [0.3, -0.2]),
        ...nodes,
        dense(
          nodes.length + 1,
          Array.from({ length: width }, (_, i) => [i + 1, 1 - i, 0.5]),
          [0.1, 0.4, -0.3],
        ),
      ], { head });
      const rows = [[1, 2], [-1, 0.5], [0.3, -2], [0.4, 0.1], [-2, -1]];
      const expected = await outputsOf(model, rows);
      for (const rule of rules) {
        const { attributions, baseValues } = await explainRows(
          deepLift,
          model,
          rows,
          { options: { rule }, baseline: new Float32Array([0.4, -0.3]) },
        );
        const sums = rows.map((_, i) =>
          baseValues![i]! + attributions.data[2 * i]! +
          attributions.data[2 * i + 1]!
        );
        assertClose(sums, expected, rounding);
      }
    });
  }
}

for (const [name, build] of Object.entries(architectures)) {
  for (const head of ["logit", "probability"] as const) {
    Deno.test(`deepLift: adds up exactly through ${name}, ${head} head`, async () => {
      const model = build(head);
      const rows = 3;
      const size = 8 * 8 * 2;
      const { data } = await model.predict(wavyImages(model, rows));
      const expected = [0, 1, 2].map((i) => data[i * 4]!);
      for (const rule of rules) {
        const { attributions, baseValues } = await explainImages(
          deepLift,
          model,
          rows,
          {
            options: { rule },
            baseline: new Float32Array(size).fill(0.1),
          },
        );
        const sums = [0, 1, 2].map((i) =>
          Array.from(attributions.data.slice(i * size, (i + 1) * size))
            .reduce((a, b) => a + b, baseValues![i]!)
        );
        // Logits below 1 from sums over up to 144 numbers, each rounded by 6e-8.
        assertClose(sums, expected, { atol: 5e-6 });
      }
    });
  }
}

async function outputsOf(
  model: Parameters<typeof explainRows>[1],
  rows: readonly (readonly number[])[],
): Promise<number[]> {
  const { data } = await model.predict({
    shape: [rows.length, 2],
    data: Float32Array.from(rows.flat()),
  });
  return rows.map((_, i) => data[i * model.outputs]!);
}
