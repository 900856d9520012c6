/**
 * motif_gata_tal: which motifs a stretch of DNA has.
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

/** The channels of a base together: a sequence without one of them is none. */
const units: Units = {
  offsets: Int32Array.from({ length: LENGTH + 1 }, (_, at) => 4 * at),
  positions: Int32Array.from({ length: 4 * LENGTH }, (_, at) => at),
};

/**
 * A convolutional network over bases, explained at test sequences with motifs whose class it, the
 * best classifier ({@linkcode motifEvidence}) and the draw agree upon; the target is the class.
 *
 * Classes are neither, GATA, TAL1 and both. Mask: the bases of all instances that were put in, in
 * all four channels. Relevance grades them: the mean |change of the evidence for the target|, log
 * P(bases | class) − log P(bases | neither), when that base alone is drawn anew from the
 * background; 0 elsewhere. What the network does with single bases of each place of a motif, and
 * with all others, is in the certificate; chance motifs in the background move the rule a little,
 * and the network as well. A base is one unit: its four channels are replaced, and answered for,
 * together. Baseline: the background's probabilities of the four bases, everywhere.
 *
 * The network is one-dimensional, over inputs `[200, 4]`: as an image of one channel the four bases
 * would be neighbours of each other, which they are not, and methods for images would answer about
 * it. These are skipped.
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
      const own = bases[at]!;
      let change = 0;
      for (const [base, share] of BACKGROUND.entries()) {
        bases[at] = base;
        change += share *
          Math.abs(motifEvidence(bases)[scene.label]! - before);
      }
      bases[at] = own;
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
