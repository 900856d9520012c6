import assert from "node:assert/strict";
import type { InputDistribution } from "../../../core/contracts/input_distribution.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { scene, type SceneParts } from "../../../core/testing/scene.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import {
  type CurveOptions,
  replacementCurves,
} from "../../../metrics/parts/replacement_curves.ts";

/** Curves seen, and what is made of them. */
async function curvesOf(
  parts: SceneParts,
  background: number[][],
  direction: "deletion" | "insertion",
  options: Partial<CurveOptions>,
) {
  const { subject, context } = scene(parts);
  const curves: number[][] = [];
  const scores = await replacementCurves({
    direction,
    id: "mine",
    subject,
    options: {
      replacement: "baseline",
      draws: 1,
      tieOrders: 2,
      ...options,
    },
    context: { ...context, background: toyRows(background) },
    priorities: (row) => row < 2 ? parts.attributions[row] : undefined,
    score: (curve, present, absent) => {
      curves.push([...curve, present, absent]);
      return curve[1]!;
    },
  });
  return { curves, scores: [...scores] };
}

const parts = {
  model: multilinearModel(2, [[3, [0]], [1, [0, 1]]]),
  inputs: [[1, 1], [2, 1], [1, 1]],
  attributions: [[2, 1], [1, 2], [1, 2]],
};

Deno.test("replacementCurves: from the instance and back, its start included; unranked instances are NaN", async () => {
  const there = await curvesOf(parts, [[0, 0]], "deletion", {});
  assert.deepEqual(there, {
    curves: [[4, 0, 0, 4, 0], [8, 6, 0, 8, 0]],
    scores: [0, 6, NaN],
  });
  const back = await curvesOf(parts, [[0, 0]], "insertion", {});
  assert.deepEqual(back.curves, [[0, 3, 4, 4, 0], [0, 0, 8, 8, 0]]);
});

Deno.test("replacementCurves: the mean is another end", async () => {
  const { curves } = await curvesOf(parts, [[1, 0], [3, 2]], "deletion", {
    replacement: "mean",
  });
  // Towards (2, 1): 3a + ab.
  assert.deepEqual(curves, [[4, 8, 8, 4, 8], [8, 8, 8, 8, 8]]);
});

Deno.test("replacementCurves: draws are averaged step by step, and over the ends", async () => {
  // Of rows (0, 0) and (0, 6) a replaced a is 0 either way; b alone matters only while a is there.
  const only = { ...parts, inputs: [[1, 1]], attributions: [[1, 2]] };
  const draws = 4000;
  const { curves: [curve] } = await curvesOf(
    only,
    [[0, 0], [0, 6]],
    "deletion",
    {
      replacement: "marginal",
      draws,
    },
  );
  assert.equal(curve![0], 4);
  // Mean of 3 and 9, within 5 standard errors of 3/√draws.
  assert.ok(Math.abs(curve![1]! - 6) < 5 * 3 / Math.sqrt(draws));
  assert.deepEqual(curve!.slice(2), [0, 4, 0]);
  const back = await curvesOf(only, [[0, 0], [2, 0]], "insertion", {
    replacement: "marginal",
    draws,
  });
  // From 3a at 0 or 2: the start is the mean of the ends.
  assert.equal(back.curves[0]![0], back.curves[0]![4]);
  assert.ok(Math.abs(back.curves[0]![0]! - 3) < 5 * 3 / Math.sqrt(draws));
});

Deno.test("replacementCurves: tied orders are averaged", async () => {
  const tied = {
    model: linearModel([3, 1]),
    inputs: [[1, 1]],
    attributions: [[1, 1]],
  };
  const { scores } = await curvesOf(tied, [[0, 0]], "deletion", {
    tieOrders: 4000,
  });
  // Outputs 1 or 3 after one step; 5 standard errors.
  assert.ok(Math.abs(scores[0]! - 2) < 5 / Math.sqrt(4000));
});

Deno.test("replacementCurves: values that depend on what else is replaced are filled in at every step, in either direction", async () => {
  // What is missing takes the sum of what is not: outputs 3a + ab of (1, 2), then (2, 2) or (1, 1),
  // then (0, 0).
  const { subject, context } = scene({ ...parts, inputs: [[1, 2]] });
  const distribution: InputDistribution = {
    complete(row, missing) {
      const left = row.reduce((sum, v, i) => sum + (missing[i] ? 0 : v), 0);
      missing.forEach((is, i) => row[i] = is ? left : row[i]!);
    },
  };
  const options = { replacement: "conditional", draws: 2, tieOrders: 1 };
  for (
    const [direction, expected] of [["deletion", [5, 4, 0]], [
      "insertion",
      [0, 10, 5],
    ]] as const
  ) {
    const curves: number[][] = [];
    await replacementCurves({
      direction,
      id: "mine",
      subject,
      options,
      context: { ...context, distribution },
      priorities: (_row, present, absent) => {
        assert.deepEqual([present, absent], [5, 0]);
        return [1, 2];
      },
      score: (curve) => (curves.push([...curve]), 0),
    });
    assert.deepEqual(curves, [expected]);
  }
});

Deno.test("replacementCurves: notes the distance from data", async () => {
  const { subject, context } = scene(parts);
  const notes: string[] = [];
  await replacementCurves({
    direction: "deletion",
    id: "mine",
    subject: { ...subject, note: (name) => notes.push(name) },
    options: { replacement: "baseline", draws: 1, tieOrders: 1 },
    context,
    priorities: () => [1, 2],
    score: () => 0,
  });
  assert.deepEqual(notes, ["data_distance"]);
});
