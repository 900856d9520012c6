/**
 * motif_gata_tal: DNA with and without two motifs.
 *
 * @module
 */
import type { Dataset } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import {
  BASES,
  CLASSES,
  LENGTH,
  motifScene,
  oneHot,
} from "./generators/motif_scene.ts";

/** What is drawn. */
export type MotifGataTalOptions = {
  /**
   * Number of sequences.
   * @default 4000
   */
  readonly rows: number;
  /**
   * Seed of the sequences.
   * @default 0
   */
  readonly seed: number;
};

/**
 * Sequences `[200, 4]` of one-hot bases (A, C, G, T) with 1 to 3 instances of each motif that the
 * class has: neither, GATA, TAL1 or both, equally likely.
 *
 * - The genomics set-up of DeepLIFT (Shrikumar, Greenside and Kundaje, 2017): background with 30 %
 *   of A and of T, instances drawn from position weight matrices ({@linkcode motifScene}).
 * - Deviations: the matrices are our own, of 12 places each; instances stand on the forward strand
 *   alone; there are four classes of which one is right, instead of three labels, so that no class
 *   follows from others.
 * - Row `i` is the same whatever else is drawn.
 *
 * @example
 * ```ts
 * import { motifGataTal } from "./motif_gata_tal.ts";
 * import assert from "node:assert/strict";
 * const { inputs, inputNames } = await motifGataTal.load(
 *   { rows: 2, seed: 0 },
 *   () => Promise.reject(),
 * );
 * assert.deepEqual(inputs.shape, [2, 200, 4]);
 * assert.equal(inputNames[5], "base 1, C");
 * ```
 */
export const motifGataTal: Dataset<MotifGataTalOptions> = {
  id: "motif_gata_tal",
  version: 1,
  summary:
    "DNA sequences of 200 bases with GATA-like motifs, TAL1-like motifs, both or neither.",
  references: [
    "Shrikumar, Greenside, Kundaje (2017), Learning important features through propagating activation differences, arXiv:1704.02685",
  ],
  licence: "CC0-1.0 (generated)",
  defaults: { rows: 4000, seed: 0 },
  limits: {
    rows: { min: 1, integer: true },
    seed: { min: 0, integer: true },
  },
  load({ rows, seed }): Promise<Table> {
    const size = LENGTH * BASES.length;
    const data = new Float32Array(rows * size);
    const labels = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const { label, bases } = motifScene(seed, row);
      data.set(oneHot(bases), row * size);
      labels[row] = label;
    }
    return Promise.resolve({
      inputs: { shape: [rows, LENGTH, BASES.length], data },
      labels,
      classes: CLASSES,
      inputNames: Array.from(
        { length: size },
        (_, at) => `base ${Math.floor(at / 4)}, ${BASES[at % 4]}`,
      ),
    });
  },
};
