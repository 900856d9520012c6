import assert from "node:assert/strict";
import { rng } from "../../../../core/rows/rng.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { scene } from "../../../../core/testing/scene.ts";
import { toyRows } from "../../../../core/testing/toy_batch.ts";
import { replacement } from "../../../../core/rows/replacement.ts";
import {
  drawSubset,
  subsetDrops,
  subsetSums,
} from "../../../../metrics/faithfulness/parts/subset_drops.ts";
import { assertClose } from "../../../assert_close.ts";

const f = ([a, b, c]: readonly number[]) => 3 * a! + a! * b! + 5 * c!;
const parts = {
  model: multilinearModel(3, [[3, [0]], [1, [0, 1]], [5, [2]]]),
  inputs: [[1, 1, 1], [2, 1, 0]],
  attributions: [[0, 0, 0], [0, 0, 0]],
};
const subsets = [Int32Array.of(0), Int32Array.of(1, 2), Int32Array.of(0, 1, 2)];
const background = [[7, 7, 7], [9, 0, 1], [2, 4, 3]];

Deno.test("subsetDrops: one shared row and rows per instance, by the definition", async () => {
  for (const name of ["baseline", "mean", "marginal"]) {
    const { subject, context } = scene(parts);
    const withBackground = { ...context, background: toyRows(background) };
    const options = { replacement: name, draws: 4 };
    const policy = replacement(name, 4, subject.batch, withBackground);
    assert.ok(policy.kind === "fixed");
    const { draws, rows, of } = policy;
    const expected = parts.inputs.flatMap((x, row) =>
      subsets.map((subset) => {
        let sum = 0;
        for (let draw = 0; draw < draws; draw++) {
          const source = of[row * draws + draw]!;
          const changed = x.map((value, at) =>
            subset.includes(at) ? rows.data[source * 3 + at]! : value
          );
          sum += f(x) - f(changed);
        }
        return sum / draws;
      })
    );
    const drops = await subsetDrops(subject, subsets, options, withBackground);
    assertClose(drops, expected, { atol: 1e-12 });
  }
});

Deno.test("subsetDrops: units go together", async () => {
  const { subject, context } = scene({ ...parts, units: [[0, 2], [1]] });
  for (const replacement of ["baseline", "marginal"]) {
    const options = { replacement, draws: 2 };
    const drops = await subsetDrops(
      subject,
      [Int32Array.of(0), Int32Array.of(1)],
      options,
      context,
    );
    assert.deepEqual([...drops], [9, 1, 8, 2]);
  }
});

Deno.test("drawSubset: distinct units, ascending, each as likely", () => {
  const random = rng("subsets");
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) {
    const subset = drawSubset(4, 2, random);
    assert.ok(subset[0]! < subset[1]!);
    subset.forEach((unit) => counts[unit]!++);
  }
  // 5 standard deviations of a binomial count of 1/2.
  assertClose(counts, [2000, 2000, 2000, 2000], { atol: 5 * Math.sqrt(1000) });
});

Deno.test("subsetSums: the values of each subset", () => {
  assert.deepEqual(subsetSums([1, 2, 4], subsets), [1, 6, 7]);
});
