import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  meanRatios,
  motifEvidence,
} from "../../../datasets/generators/motif_evidence.ts";
import {
  BACKGROUND,
  drawBase,
  MOTIFS,
  motifScene,
} from "../../../datasets/generators/motif_scene.ts";
import { assertClose } from "../../assert_close.ts";

type Name = keyof typeof MOTIFS;

/** Mean over all places that do not overlap, one by one, of the product of likelihood ratios. */
function byHand(bases: Uint8Array, motifs: readonly Name[]): number {
  let [sum, places] = [0, 0];
  const visit = (chosen: readonly number[], ratio: number) => {
    const motif = motifs[chosen.length];
    if (!motif) {
      sum += ratio;
      places++;
      return;
    }
    for (let start = 0; start + 12 <= bases.length; start++) {
      if (chosen.some((other) => Math.abs(other - start) < 12)) continue;
      const own = MOTIFS[motif].reduce((product, distribution, at) => {
        const base = bases[start + at]!;
        return product * distribution[base]! / BACKGROUND[base]!;
      }, 1);
      visit([...chosen, start], ratio * own);
    }
  };
  visit([], 1);
  return sum / places;
}

const few: readonly (readonly Name[])[] = [
  [],
  ["GATA"],
  ["TAL1"],
  ["GATA", "GATA"],
  ["GATA", "TAL1"],
  ["TAL1", "TAL1"],
  ["GATA", "GATA", "GATA"],
  ["GATA", "TAL1", "TAL1"],
];

Deno.test("meanRatios: the recursion is the mean over all places; NaN where instances do not fit", () => {
  const stream = rng("motif_evidence_test");
  const bases = Uint8Array.from(
    { length: 45 },
    () => drawBase(BACKGROUND, stream),
  );
  MOTIFS.GATA.forEach((distribution, at) =>
    bases[5 + at] = drawBase(distribution, stream)
  );
  MOTIFS.TAL1.forEach((distribution, at) =>
    bases[20 + at] = drawBase(distribution, stream)
  );
  const ratios = meanRatios(bases);
  for (const motifs of few) {
    const times = (motif: Name) => motifs.filter((own) => own === motif).length;
    // Sums of up to 5,000 positive products, in another order.
    assertClose(
      [ratios[times("GATA") * 4 + times("TAL1")]!],
      [byHand(bases, motifs)],
      { rtol: 1e-11 },
    );
  }
  assert.ok(Number.isNaN(ratios[2 * 4 + 2]!)); // 48 of 45 bases
});

Deno.test("motifEvidence: logarithms of means over the numbers of instances", () => {
  const { bases } = motifScene(0, 3);
  const ratios = meanRatios(bases);
  const mean = (at: readonly number[]) =>
    Math.log(at.reduce((sum, k) => sum + ratios[k]!, 0) / at.length);
  assertClose(motifEvidence(bases), [
    0,
    mean([4, 8, 12]),
    mean([1, 2, 3]),
    mean([5, 6, 7, 9, 10, 11, 13, 14, 15]),
  ], { atol: 1e-12 });
});

Deno.test("motifEvidence: the best classifier is right as often as it says, on 95 of 100 sequences", () => {
  const rows = 1000;
  let [right, said, variance] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const { bases, label } = motifScene(1, row);
    const evidence = motifEvidence(bases);
    const best = Math.max(...evidence);
    const sure = 1 /
      evidence.reduce((sum, logit) => sum + Math.exp(logit - best), 0);
    said += sure;
    variance += sure * (1 - sure);
    if (evidence.indexOf(best) === label) right++;
  }
  assert.ok(Math.abs(right - said) < 4 * Math.sqrt(variance));
  assert.ok(said > 0.94 * rows);
});
