import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  BACKGROUND,
  BASES,
  CLASSES,
  drawBase,
  LENGTH,
  motifMask,
  MOTIFS,
  motifScene,
  oneHot,
} from "../../../datasets/generators/motif_scene.ts";
import { assertClose } from "../../assert_close.ts";

const ROWS = 3000;
const scenes = Array.from({ length: ROWS }, (_, row) => motifScene(0, row));

/** Asserts a share of n draws, up to four standard errors. */
function assertShare(count: number, n: number, expected: number): void {
  const error = Math.sqrt(expected * (1 - expected) / n);
  assert.ok(
    Math.abs(count / n - expected) < 4 * error,
    `${count} of ${n}, expected ${expected}`,
  );
}

Deno.test("motifScene: every place of a motif has a distribution, and none is that of the background", () => {
  for (const distribution of [BACKGROUND, ...MOTIFS.GATA, ...MOTIFS.TAL1]) {
    assertClose([distribution.reduce((sum, share) => sum + share, 0)], [1], {
      atol: 1e-12,
    });
    assert.equal(distribution.length, BASES.length);
  }
  for (const distribution of [...MOTIFS.GATA, ...MOTIFS.TAL1]) {
    const bits = distribution.reduce(
      (sum, share, base) => sum + share * Math.log2(share / BACKGROUND[base]!),
      0,
    );
    assert.ok(bits > 0.5, `${bits}`);
  }
});

Deno.test("motifScene: classes are equally frequent and say which motifs there are, 1 to 3 times each", () => {
  for (const [label, name] of CLASSES.entries()) {
    const own = scenes.filter((scene) => scene.label === label);
    assertShare(own.length, ROWS, 1 / 4);
    for (const motif of ["GATA", "TAL1"] as const) {
      const counts = own.map(({ instances }) =>
        instances.filter((one) => one.motif === motif).length
      );
      const has = name === motif || name === "both";
      assert.ok(counts.every((count) => has ? count >= 1 : count === 0));
      if (!has) continue;
      for (const times of [1, 2, 3]) {
        const repeated = counts.filter((count) => count === times).length;
        assertShare(repeated, own.length, 1 / 3);
      }
    }
  }
});

Deno.test("motifScene: instances do not overlap, stand everywhere, and follow their matrices", () => {
  const starts = new Set<number>();
  const baseCounts = { GATA: counts(), TAL1: counts() };
  let instancesSeen = 0;
  for (const scene of scenes) {
    const mask = motifMask(scene);
    assert.equal(
      mask.filter((member) => member === 1).length,
      12 * scene.instances.length,
    );
    for (const { motif, start } of scene.instances) {
      starts.add(start);
      instancesSeen++;
      baseCounts[motif].forEach((of, at) => of[scene.bases[start + at]!]!++);
    }
  }
  assert.equal(Math.min(...starts), 0);
  assert.equal(Math.max(...starts), LENGTH - 12);
  assert.equal(starts.size, LENGTH - 11);
  assert.ok(instancesSeen > 5000);
  for (const motif of ["GATA", "TAL1"] as const) {
    baseCounts[motif].forEach((of, at) => {
      const n = of.reduce((sum, count) => sum + count, 0);
      of.forEach((count, base) =>
        assertShare(count, n, MOTIFS[motif][at]![base]!)
      );
    });
  }
});

Deno.test("motifScene: other bases follow the background's shares", () => {
  const counted = [0, 0, 0, 0];
  for (const scene of scenes) {
    const mask = motifMask(scene);
    scene.bases.forEach((base, at) => {
      if (mask[at] === 0) counted[base]!++;
    });
  }
  const n = counted.reduce((sum, count) => sum + count, 0);
  counted.forEach((count, base) => assertShare(count, n, BACKGROUND[base]!));
});

Deno.test("motifScene: seeds tell scenes apart; bases are one-hot in the order A, C, G, T", () => {
  assert.deepEqual(motifScene(0, 7), scenes[7]);
  assert.notDeepEqual(motifScene(1, 7).bases, scenes[7]!.bases);
  assert.deepEqual([...oneHot(Uint8Array.of(2, 0))], [0, 0, 1, 0, 1, 0, 0, 0]);
  const stream = rng("motif_scene_test");
  assert.equal(drawBase([0, 0, 1, 0], stream), 2);
});

function counts(): number[][] {
  return Array.from({ length: 12 }, () => [0, 0, 0, 0]);
}
