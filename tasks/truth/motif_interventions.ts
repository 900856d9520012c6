/**
 * Interventions on bases of motif_gata_tal.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { rng } from "../../core/rows/rng.ts";
import { motifEvidence } from "../../datasets/generators/motif_evidence.ts";
import {
  BACKGROUND,
  BASES,
  drawBase,
  LENGTH,
  motifMask,
  MOTIFS,
  type MotifScene,
  motifScene,
  oneHot,
} from "../../datasets/generators/motif_scene.ts";
import type { Intervention } from "./intervention.ts";
import { joined } from "../parts/joined.ts";
import type { SplitRows } from "../training/split_rows.ts";

/** Largest number of sequences per intervention. */
const CHANGED = 200;

/**
 * Interventions on test sequences, with their effect on the rule.
 *
 * - Each position of each motif's instances, and bases outside of them: replaced by another base.
 * - A base inside, and one outside: drawn from its distribution given all others.
 * - All bases inside, and all outside: redrawn from the background.
 *
 * Classes after a change are those of the Bayes classifier, whose evidence is the rule's logit.
 *
 * @example
 * ```ts
 * import { motifInterventions } from "./motif_interventions.ts";
 * import assert from "node:assert/strict";
 * const changes = motifInterventions(0, { test: Int32Array.of(0, 1, 2, 3, 4, 5) });
 * assert.equal(changes.length, 12 + 12 + 1 + 2 + 2);
 * ```
 */
export function motifInterventions(
  seed: number,
  { test }: Pick<SplitRows, "test">,
): Intervention[] {
  const scenes = Array.from(test, (row) => motifScene(seed, row));
  const change = ({ part, done, relevant, places, draw, all = false }: {
    readonly part: string;
    readonly done: string;
    readonly relevant: boolean;
    /** Positions that may be changed. */
    places(scene: MotifScene): readonly number[];
    /** The new base at a position. */
    draw(bases: Uint8Array, at: number, stream: Rng): number;
    /** True where all of them are changed. @default false: one at random */
    readonly all?: boolean;
  }) => {
    const chosen = scenes.filter((scene) => places(scene).length > 0)
      .slice(0, CHANGED);
    const changed = chosen.map((scene, i) => {
      const stream = rng("motif_gata_tal", "certificate", part, done, i);
      const open = places(scene);
      const bases = scene.bases.slice();
      for (
        const at of all ? open : [open[stream.integer(open.length)]!]
      ) {
        bases[at] = draw(bases, at, stream);
      }
      return bases;
    });
    return intervention({ part, done, relevant }, chosen, changed);
  };
  const replaced = "replaced by another base";
  const conditional = "drawn given all others";
  return [
    ...(["GATA", "TAL1"] as const).flatMap((motif) =>
      MOTIFS[motif].map((_, place) =>
        change({
          part: `${motif}, place ${place}`,
          done: replaced,
          relevant: true,
          places: ({ instances }) =>
            instances.filter((instance) => instance.motif === motif)
              .map(({ start }) => start + place),
          draw: otherBase,
        })
      )
    ),
    change({
      part: "one other base",
      done: replaced,
      relevant: false,
      places: outside,
      draw: otherBase,
    }),
    change({
      part: "one motif base",
      done: conditional,
      relevant: true,
      places: inside,
      draw: givenOthers,
    }),
    change({
      part: "one other base",
      done: conditional,
      relevant: false,
      places: outside,
      draw: givenOthers,
    }),
    change({
      part: "motifs",
      done: "drawn anew",
      relevant: true,
      places: inside,
      draw: fromBackground,
      all: true,
    }),
    change({
      part: "all other bases",
      done: "drawn anew",
      relevant: false,
      places: outside,
      draw: fromBackground,
      all: true,
    }),
  ];
}

function intervention(
  place: Pick<Intervention, "part" | "done" | "relevant">,
  scenes: readonly MotifScene[],
  changed: readonly Uint8Array[],
): Intervention {
  const labels = Int32Array.from(scenes, ({ label }) => label);
  const [before, after] = [
    scenes.map(({ bases }) => motifEvidence(bases)),
    changed.map(motifEvidence),
  ];
  const ofLabels = (evidence: readonly (readonly number[])[]) =>
    Float64Array.from(evidence, (logits, i) => logits[labels[i]!]!);
  return {
    ...place,
    before: { inputs: inputsOf(scenes.map(({ bases }) => bases)), labels },
    after: inputsOf(changed),
    labels: Int32Array.from(
      after,
      (logits) => logits.indexOf(Math.max(...logits)),
    ),
    rule: { before: ofLabels(before), after: ofLabels(after) },
  };
}

function inputsOf(sequences: readonly Uint8Array[]) {
  return {
    shape: [sequences.length, LENGTH, BASES.length],
    data: joined(sequences.map(oneHot)),
  };
}

function inside(scene: MotifScene): number[] {
  return placesOf(scene, 1);
}

/** Bases outside of the motif instances of sequences that have some. */
function outside(scene: MotifScene): number[] {
  return scene.instances.length > 0 ? placesOf(scene, 0) : [];
}

function placesOf(scene: MotifScene, member: 0 | 1): number[] {
  const places: number[] = [];
  motifMask(scene).forEach((is, at) => {
    if (is === member) places.push(at);
  });
  return places;
}

function fromBackground(_: Uint8Array, __: number, stream: Rng): number {
  return drawBase(BACKGROUND, stream);
}

function otherBase(bases: Uint8Array, at: number, stream: Rng): number {
  const rest = BACKGROUND.map((share, base) => base === bases[at] ? 0 : share);
  return drawBase(toOne(rest), stream);
}

/** A base drawn from its exact distribution given all others: the mixture over the four classes. */
function givenOthers(bases: Uint8Array, at: number, stream: Rng): number {
  const changed = bases.slice();
  const shares = BACKGROUND.map((share, base) => {
    changed[at] = base;
    const evidence = motifEvidence(changed);
    return share * evidence.reduce((sum, logit) => sum + Math.exp(logit), 0);
  });
  return drawBase(toOne(shares), stream);
}

function toOne(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
