import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import {
  motifMask,
  type MotifScene,
  motifScene,
} from "../../../datasets/generators/motif_scene.ts";
import type { Intervention } from "../../../tasks/truth/intervention.ts";
import { motifInterventions } from "../../../tasks/truth/motif_interventions.ts";

const test = Int32Array.from({ length: 60 }, (_, row) => row);
const scenes = Array.from(test, (row) => motifScene(0, row));
const changes = motifInterventions(0, { test });

/** Bases that differ, per sequence. */
function changed({ before, after }: Intervention): number[][] {
  return Array.from(before.labels, (_, row) => {
    const [was, is] = [rowAt(before.inputs, row), rowAt(after, row)];
    return Array.from({ length: 200 }, (_, at) => at).filter((at) =>
      [0, 1, 2, 3].some((base) => was[4 * at + base] !== is[4 * at + base])
    );
  });
}

/** The sequences that a change was made to. */
function sequences(part: string): MotifScene[] {
  const motif = /^(GATA|TAL1), place/.exec(part)?.[1];
  return scenes.filter(({ instances }) =>
    instances.some((own) => !motif || own.motif === motif)
  );
}

Deno.test("motifInterventions: places of motifs are replaced one by one, in sequences that have the motif", () => {
  const places = changes.filter(({ part }) => part.includes("place"));
  assert.equal(places.length, 24);
  for (const change of places) {
    const [motif, place] = change.part.split(", place ");
    assert.equal(change.relevant, true);
    const own = sequences(change.part);
    assert.deepEqual(
      [...change.before.labels],
      own.map(({ label }) => label),
    );
    changed(change).forEach((bases, i) => {
      assert.equal(bases.length, 1);
      assert.ok(
        own[i]!.instances.some((one) =>
          one.motif === motif && one.start + Number(place) === bases[0]
        ),
      );
    });
  }
});

Deno.test("motifInterventions: inside and outside of motifs, as it says, and the rule moves more inside", () => {
  const rest = changes.filter(({ part }) => !part.includes("place"));
  assert.deepEqual(rest.map(({ part, done }) => `${part}: ${done}`), [
    "one other base: replaced by another base",
    "one motif base: drawn given all others",
    "one other base: drawn given all others",
    "motifs: drawn anew",
    "all other bases: drawn anew",
  ]);
  for (const change of rest) {
    const own = sequences(change.part);
    changed(change).forEach((bases, i) => {
      const mask = motifMask(own[i]!);
      assert.ok(bases.every((at) => mask[at] === Number(change.relevant)));
      if (change.part.startsWith("one")) assert.ok(bases.length <= 1);
    });
  }
  const meanChange = ({ rule }: Intervention) =>
    rule!.before.reduce(
      (sum, logit, i) => sum + Math.abs(rule!.after[i]! - logit),
      0,
    ) / rule!.before.length;
  const [other, , , motifs, ground] = rest.map(meanChange);
  for (const change of changes.slice(0, 24)) {
    assert.ok(meanChange(change) > 3 * other!, change.part);
  }
  assert.ok(motifs! > 3 * ground!);
});

Deno.test("motifInterventions: erased motifs leave no class but neither, in most sequences", () => {
  const erased = changes.find(({ part }) => part === "motifs")!;
  const neither = erased.labels!.filter((label) => label === 0).length;
  assert.ok(neither > 0.9 * erased.labels!.length);
});
