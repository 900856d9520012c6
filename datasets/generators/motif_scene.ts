/**
 * DNA sequences with motifs.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { rng } from "../../core/rows/rng.ts";

/** Bases in the order of their channels. */
export const BASES = "ACGT";

/** Length of a sequence. */
export const LENGTH = 200;

/** Probability of each base outside of motifs. */
export const BACKGROUND: readonly number[] = [0.3, 0.2, 0.2, 0.3];

/** Most instances of one motif in a sequence. */
export const MOST = 3;

/** Classes: which motifs a sequence has. */
export const CLASSES = ["neither", "GATA", "TAL1", "both"] as const;

/** Probabilities of A, C, G and T at each place of a motif. */
export type Motif = readonly (readonly number[])[];

/**
 * Position weight matrices of our own around the consensus of GATA1, (A/T)GATA(A/G), and of TAL1's
 * E-box, CAGATG; both contain AGAT.
 *
 * Every place is informative: each of an instance's bases counts.
 */
export const MOTIFS: { readonly [name in "GATA" | "TAL1"]: Motif } = {
  GATA: [
    [0.05, 0.70, 0.05, 0.20],
    [0.70, 0.02, 0.03, 0.25],
    [0.01, 0.01, 0.97, 0.01],
    [0.97, 0.01, 0.01, 0.01],
    [0.01, 0.01, 0.01, 0.97],
    [0.97, 0.01, 0.01, 0.01],
    [0.94, 0.02, 0.02, 0.02],
    [0.15, 0.03, 0.80, 0.02],
    [0.08, 0.04, 0.84, 0.04],
    [0.82, 0.06, 0.06, 0.06],
    [0.05, 0.06, 0.84, 0.05],
    [0.06, 0.80, 0.06, 0.08],
  ],
  TAL1: [
    [0.06, 0.06, 0.82, 0.06],
    [0.78, 0.06, 0.10, 0.06],
    [0.80, 0.08, 0.06, 0.06],
    [0.01, 0.97, 0.01, 0.01],
    [0.97, 0.01, 0.01, 0.01],
    [0.02, 0.02, 0.94, 0.02],
    [0.94, 0.02, 0.02, 0.02],
    [0.01, 0.01, 0.01, 0.97],
    [0.01, 0.01, 0.97, 0.01],
    [0.05, 0.07, 0.83, 0.05],
    [0.06, 0.10, 0.06, 0.78],
    [0.05, 0.82, 0.07, 0.06],
  ],
};

/** An instance of a motif. */
export interface MotifInstance {
  /** Which motif. */
  readonly motif: keyof typeof MOTIFS;
  /** Its first base. */
  readonly start: number;
}

/** A sequence and its motifs. */
export interface MotifScene {
  /** Index into {@linkcode CLASSES}. */
  readonly label: number;
  /** Index into {@linkcode BASES} of every base. */
  readonly bases: Uint8Array;
  /** The motifs' instances, which do not overlap. */
  readonly instances: readonly MotifInstance[];
}

/**
 * Draws the sequence of one row: the four classes are equally likely, and every row has its own
 * random stream.
 *
 * - Each motif of the class occurs 1, 2 or 3 times, equally likely.
 * - Placements are uniform among all without overlap, and an instance's bases are independent.
 *
 * @example
 * ```ts
 * import { CLASSES, motifScene } from "./motif_scene.ts";
 * import assert from "node:assert/strict";
 * const { label, instances } = motifScene(0, 3);
 * assert.equal(instances.some(({ motif }) => motif === "GATA"), /GATA|both/.test(CLASSES[label]!));
 * ```
 */
export function motifScene(seed: number, row: number): MotifScene {
  const stream = rng("motif_gata_tal", seed, row);
  const label = stream.integer(CLASSES.length);
  const motifs = (["GATA", "TAL1"] as const).flatMap((motif, bit) =>
    label >> bit & 1
      ? Array.from({ length: 1 + stream.integer(MOST) }, () => motif)
      : []
  );
  const instances = place(motifs, stream);
  const bases = Uint8Array.from(
    { length: LENGTH },
    () => drawBase(BACKGROUND, stream),
  );
  for (const { motif, start } of instances) {
    MOTIFS[motif].forEach((distribution, at) =>
      bases[start + at] = drawBase(distribution, stream)
    );
  }
  return { label, bases, instances };
}

/** 1 at every base that belongs to an instance. */
export function motifMask({ instances }: MotifScene): Uint8Array {
  const mask = new Uint8Array(LENGTH);
  for (const { motif, start } of instances) {
    mask.fill(1, start, start + MOTIFS[motif].length);
  }
  return mask;
}

/** Four channels per base: 1 in that of the base itself, 0 in the others. */
export function oneHot(bases: Uint8Array): Float32Array {
  const data = new Float32Array(bases.length * BASES.length);
  bases.forEach((base, at) => data[at * BASES.length + base] = 1);
  return data;
}

/** Draws a base by its probabilities. */
export function drawBase(
  distribution: readonly number[],
  { uniform }: Rng,
): number {
  let left = uniform();
  const base = distribution.findIndex((share) => (left -= share) < 0);
  return base < 0 ? distribution.length - 1 : base;
}

/** Draws all places until none overlap, which is uniform among the placements without overlap. */
function place(
  motifs: readonly MotifInstance["motif"][],
  stream: Rng,
): MotifInstance[] {
  for (;;) {
    const instances = motifs.map((motif) => ({
      motif,
      start: stream.integer(LENGTH - MOTIFS[motif].length + 1),
    }));
    const apart = instances.every(({ start }, i) =>
      instances.every((other, j) => {
        const { length } = MOTIFS[other.motif];
        return i === j || start >= other.start + length ||
          start + MOTIFS[motifs[i]!].length <= other.start;
      })
    );
    if (apart) return instances;
  }
}
