/**
 * motif_gata_tal: the motifs that a stretch of DNA contains.
 *
 * @module
 */
import type { NdArray } from "../core/contracts/nd_array.ts";
import type { Units } from "../core/contracts/queries.ts";
import type { Truth } from "../core/contracts/truth.ts";
import { motifEvidence } from "../datasets/generators/motif_evidence.ts";
import {
  BACKGROUND,
  BASES,
  LENGTH,
  motifMask,
  motifScene,
} from "../datasets/generators/motif_scene.ts";
import { motifGataTal as dataset } from "../datasets/motif_gata_tal.ts";
import { sequenceCnn } from "../models/architectures/sequence_cnn.ts";
import { metricsWithTruth, sequenceLocalisation } from "./parts/metrics.ts";
import { motifInterventions } from "./truth/motif_interventions.ts";
import { type TrainedTask, trainedTask } from "./training/trained_task.ts";

const { seed } = dataset.defaults;
const shape = [LENGTH, BASES.length] as const;

/** The four channels of a base are one unit: a sequence without one of them is no sequence. */
const units: Units = {
  offsets: Int32Array.from({ length: LENGTH + 1 }, (_, at) => 4 * at),
  positions: Int32Array.from({ length: 4 * LENGTH }, (_, at) => at),
};

/**
 * A convolutional network over bases, explained at test sequences with motifs; the target is the
 * class.
 *
 * - Classes: neither motif, GATA, TAL1, both. Explained are sequences to which network, Bayes
 *   classifier ({@linkcode motifEvidence}) and draw give the same class.
 * - Mask: the bases of all motif instances that were inserted, in all four channels.
 * - Relevance: for these bases, the mean |change of log P(bases | class) − log P(bases | neither)|
 *   when that base alone is redrawn from the background; 0 elsewhere.
 * - Units: a base, whose four channels are replaced and explained together.
 * - Baseline: the background's probabilities of the four bases, at every position.
 * - The certificate holds the effect of single bases at each position of a motif, and of all
 *   others. Motifs that occur in the background by chance change the rule a little, and the network
 *   as well.
 * - Inputs are `[200, 4]`, and the network is one-dimensional. As an image of one channel the four
 *   bases would be neighbours, which they are not: methods for images are skipped.
 *
 * @example
 * ```ts
 * import { motifGataTal } from "./motif_gata_tal.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(motifGataTal.defaults, { instances: 100, head: "logit" });
 * ```
 */
export const motifGataTal: TrainedTask = trainedTask({
  id: "motif_gata_tal",
  summary:
    "Which of two transcription-factor motifs (GATA, TAL1) a sequence of 200 bases contains.",
  references: dataset.references,
  dataset,
  defaults: { instances: 100, head: "logit" },
  metrics: [...sequenceLocalisation, ...metricsWithTruth],
  recipe: {
    network: () =>
      sequenceCnn({
        shape,
        filters: [16, 16],
        kernels: [13, 5],
        pools: [5, 2],
        dense: 32,
        outputs: 4,
        seed: 0,
      }),
    training: { epochs: 14, batch: 32, learningRate: 3e-3, patience: 4 },
    shares: [0.8, 0.1, 0.1],
  },
  baseline: Float32Array.from(
    { length: 4 * LENGTH },
    (_, at) => BACKGROUND[at % 4]!,
  ),
  box: "all",
  units,
  target({ x, logits, label }) {
    if (label === 0 || largest(logits) !== label) return undefined;
    return largest(motifEvidence(basesOf(x))) === label ? label : undefined;
  },
  truth: ({ shape }, rows) => truthOf(shape, rows),
  interventions: (split) => motifInterventions(seed, split!),
});

function truthOf(inputs: readonly number[], rows: Int32Array): Truth {
  const mask: NdArray<Float32Array> = {
    shape: inputs,
    data: new Float32Array(rows.length * 4 * LENGTH),
  };
  const relevance = {
    shape: inputs,
    data: new Float64Array(rows.length * 4 * LENGTH),
  };
  for (const [i, row] of rows.entries()) {
    const scene = motifScene(seed, row);
    const bases = scene.bases.slice();
    const before = motifEvidence(bases)[scene.label]!;
    motifMask(scene).forEach((inside, at) => {
      if (!inside) return;
      const original = bases[at]!;
      let change = 0;
      for (const [base, share] of BACKGROUND.entries()) {
        bases[at] = base;
        change += share *
          Math.abs(motifEvidence(bases)[scene.label]! - before);
      }
      bases[at] = original;
      const place = (i * LENGTH + at) * 4;
      mask.data.fill(1, place, place + 4);
      relevance.data.fill(change, place, place + 4);
    });
  }
  return { relevance, mask };
}

function basesOf(x: Float32Array): Uint8Array {
  return Uint8Array.from(
    { length: LENGTH },
    (_, at) => x.subarray(4 * at, 4 * at + 4).indexOf(1),
  );
}

function largest(values: ArrayLike<number>): number {
  const all = Array.from(values);
  return all.indexOf(Math.max(...all));
}
