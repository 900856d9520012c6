/**
 * pbmc68k: the type of a blood cell, from the expression of its genes.
 *
 * @module
 */
import { rowAt, rowSize, takeRows } from "../core/contracts/nd_array.ts";
import { rng } from "../core/rows/rng.ts";
import type { H5adTable } from "../core/formats/read_h5ad.ts";
import { markerScores, pbmc68k as dataset } from "../datasets/pbmc68k.ts";
import { mlp } from "../models/architectures/mlp.ts";
import type { Intervention } from "./truth/intervention.ts";
import { metricsWithTruth } from "./parts/metrics.ts";
import { realTask } from "./parts/real_task.ts";
import type { TrainedTask } from "./training/trained_task.ts";
import type { SplitRows } from "./training/split_rows.ts";

/**
 * A network 765-250-50-10 over log1p of normalised counts.
 *
 * - 60 % training, 10 % validation and 30 % test rows.
 * - Baseline: no gene is active.
 * - Weak ground truth: relevance is the score of the marker genes that the file names for the row's
 *   cell type, 0 for other genes. It is about the data, not about the network, which may use other
 *   genes as well; the certificate says by how much (`other genes`).
 * - The file is not part of the project: `deno task fetch pbmc68k`.
 *
 * @example
 * ```ts
 * import { pbmc68k } from "./pbmc68k.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(pbmc68k.recipe.shares, [0.6, 0.1, 0.3]);
 * ```
 */
export const pbmc68k: TrainedTask = realTask({
  dataset,
  summary: "Which of ten types a blood cell is of, from 765 genes.",
  metrics: metricsWithTruth,
  recipe: {
    network: () =>
      mlp({ inputs: 765, hidden: [250, 50], outputs: 10, seed: 0 }),
    training: { weightDecay: 1e-2 },
    shares: [0.6, 0.1, 0.3],
  },
  baseline: "zeros",
  truth(inputs, rows, split) {
    const scores = markerScores(split.table as H5adTable);
    const data = new Float64Array(inputs.data.length);
    for (const [i, row] of rows.entries()) {
      data.set(scores[split.labels[row]!]!, i * rowSize(inputs));
    }
    return { relevance: { shape: inputs.shape, data } };
  },
  interventions: (split) => interventions(split!),
});

/**
 * Test cells whose marker genes, or as many other genes, are exchanged for those of a cell of
 * another type.
 */
function interventions(split: SplitRows): Intervention[] {
  const scores = markerScores(split.table as H5adTable);
  const { labels, test } = split;
  const inputs = takeRows(split.inputs, test);
  const size = rowSize(inputs);
  const before = { inputs, labels: test.map((row) => labels[row]!) };
  const changed = (part: "marker genes" | "other genes") => {
    const data = inputs.data.slice();
    for (const [i, row] of test.entries()) {
      const stream = rng("pbmc68k", "certificate", row);
      const others = test.filter((other) => labels[other] !== labels[row]);
      const other = rowAt(split.inputs, others[stream.integer(others.length)]!);
      const marks = scores[labels[row]!]!;
      const order = stream.permutation(size);
      const markers = order.filter((gene) => marks[gene]! > 0);
      const rest = order.filter((gene) => !(marks[gene]! > 0));
      const genes = part === "marker genes"
        ? markers
        : rest.subarray(0, markers.length);
      for (const gene of genes) data[i * size + gene] = other[gene]!;
    }
    return { shape: inputs.shape, data };
  };
  const done = "exchanged for those of a cell of another type";
  return ([["marker genes", true], ["other genes", false]] as const).map(
    ([part, relevant]) => ({
      part,
      done,
      relevant,
      before,
      after: changed(part),
      // Whatever the other genes are, the type stays.
      ...(!relevant && { labels: before.labels }),
    }),
  );
}
