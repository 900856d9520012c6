/**
 * Log-likelihood ratios of the motif classes.
 *
 * @module
 */
import { BACKGROUND, MOST, type Motif, MOTIFS } from "./motif_scene.ts";

/**
 * log P(bases | class) − log P(bases | neither) of the four classes, exactly: the logits of the
 * Bayes classifier, where classes are equally likely.
 *
 * - P(bases | a instances of GATA and b of TAL1) is the mean, over all placements without overlap,
 *   of the product of the instances' likelihood ratios against the background.
 * - A recursion along the bases sums the products; the same with ratios of 1 counts the placements.
 * - The counts a and b are 1, 2 or 3, equally likely.
 * - Cost: 16 sums per base, and one product per base and place of a motif.
 *
 * @example
 * ```ts
 * import { motifEvidence } from "./motif_evidence.ts";
 * import { CLASSES, motifScene } from "./motif_scene.ts";
 * import assert from "node:assert/strict";
 * const { bases, label } = motifScene(0, 3);
 * const evidence = motifEvidence(bases);
 * assert.equal(evidence.indexOf(Math.max(...evidence)), label);
 * assert.deepEqual([evidence[0], evidence.length], [0, CLASSES.length]);
 * ```
 */
export function motifEvidence(
  bases: Uint8Array,
): [neither: number, gata: number, tal1: number, both: number] {
  const ratios = meanRatios(bases);
  const mean = (first: readonly number[], second: readonly number[]) => {
    let total = 0;
    for (const a of first) {
      for (const b of second) total += ratios[a * SIDE + b]!;
    }
    return Math.log(total / first.length / second.length);
  };
  const some = Array.from({ length: MOST }, (_, k) => k + 1);
  return [0, mean(some, [0]), mean([0], some), mean(some, some)];
}

/**
 * P(bases | a instances of GATA and b of TAL1) / P(bases | none), at a · 4 + b for a and b from 0
 * to 3; NaN where that many do not fit.
 */
export function meanRatios(bases: Uint8Array): Float64Array {
  const places = countsOf(bases.length);
  return weighted(bases.length, (motif, start) => {
    let ratio = 1;
    for (let at = 0; at < motif.length; at++) {
      const base = bases[start + at]!;
      ratio *= motif[at]![base]! / BACKGROUND[base]!;
    }
    return ratio;
  }).map((sum, at) => sum / places[at]!);
}

/** Numbers of instances of one motif: 0 to 3. */
const SIDE = MOST + 1;

const counted = new Map<number, Float64Array>();

/** Number of placements of a and b instances in that many bases, at a · 4 + b. */
function countsOf(length: number): Float64Array {
  let counts = counted.get(length);
  if (!counts) counted.set(length, counts = weighted(length, () => 1));
  return counts;
}

/**
 * Σ over all placements without overlap of the product of the instances' weights, for a and b
 * instances at a · 4 + b.
 */
function weighted(
  length: number,
  weight: (motif: Motif, start: number) => number,
): Float64Array {
  const { GATA, TAL1 } = MOTIFS;
  const size = SIDE * SIDE;
  // Row i: over the first i bases.
  const sums = new Float64Array((length + 1) * size);
  sums[0] = 1;
  for (let end = 1; end <= length; end++) {
    const [first, second] = [GATA, TAL1].map((motif) => {
      const start = end - motif.length;
      return start < 0
        ? { start: 0, ratio: 0 }
        : { start, ratio: weight(motif, start) };
    }) as [Ending, Ending];
    for (let a = 0; a < SIDE; a++) {
      for (let b = 0; b < SIDE; b++) {
        const at = a * SIDE + b;
        let sum = sums[(end - 1) * size + at]!;
        if (a) sum += first.ratio * sums[first.start * size + at - SIDE]!;
        if (b) sum += second.ratio * sums[second.start * size + at - 1]!;
        sums[end * size + at] = sum;
      }
    }
  }
  return sums.slice(length * size);
}

/** An instance that ends at a base: where it starts, and its weight. */
interface Ending {
  readonly start: number;
  readonly ratio: number;
}
