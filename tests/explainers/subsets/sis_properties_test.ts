import assert from "node:assert/strict";
import fc from "fast-check";
import { midRanks } from "../../../core/statistics/ranks.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { sis } from "../../../explainers/subsets/sis.ts";
import { arbitraryGame, reluModel, smoothModel } from "../arbitrary_game.ts";
import { explainRows } from "../explain_rows.ts";
import { outputWithout, subsetSearch } from "../subset_search.ts";
import { lists, note, options } from "./subset_answers.ts";

const parts = fc.array(fc.integer({ min: -8, max: 8 }), {
  minLength: 1,
  maxLength: 7,
});

Deno.test("sis: what an additive model adds up is ranked by size, ties by their mean rank", () =>
  fc.assert(
    fc.asyncProperty(parts, async (weights) => {
      const { attributions } = await explainRows(
        sis,
        linearModel(weights),
        [weights.map(() => 1)],
        options(1e6),
      );
      assert.deepEqual([...attributions.data], [...midRanks(weights)]);
    }),
    { seed: 1, numRuns: 100 },
  ));

Deno.test("sis: of parts that are not negative, the largest that are left until they suffice", () =>
  fc.assert(
    fc.asyncProperty(
      parts,
      fc.integer({ min: 1, max: 20 }),
      async (some, threshold) => {
        const weights = some.map(Math.abs);
        const answer = await explainRows(
          sis,
          linearModel(weights),
          [weights.map(() => 1)],
          options(threshold),
        );
        // Of equal parts the lowest is masked first, so the highest is kept first.
        const sorted = [...weights.keys()]
          .sort((a, b) => weights[b]! - weights[a]! || b - a);
        const expected: number[][] = [];
        let open: number[] = [];
        let sum = 0;
        for (const i of sorted) {
          open.push(i);
          sum += weights[i]!;
          if (sum < threshold) continue;
          expected.push(open);
          [open, sum] = [[], 0];
        }
        assert.deepEqual(lists(answer), expected);
        assert.deepEqual(note(answer, "output_rest"), [sum]);
        const values = note(answer, "backward_values");
        assert.ok(values.every((v, k) => k === 0 || v <= values[k - 1]!));
      },
    ),
    { seed: 2, numRuns: 100 },
  ));

const games = fc.oneof(
  arbitraryGame(smoothModel),
  arbitraryGame(reluModel),
  // Few distinct outputs, many ties.
  arbitraryGame((inputs) =>
    fc.array(fc.uniqueArray(fc.nat({ max: inputs - 1 }), { maxLength: 2 }), {
      maxLength: 4,
    }).map((terms) => multilinearModel(inputs, terms.map((m) => [1, m])))
  ).map((game) => ({
    ...game,
    input: game.input.map((x) => x > 0 ? 1 : 0),
    baseline: game.baseline.map(() => 0),
  })),
);

Deno.test("sis: subsets are those of the definition: enough, minimal on their path, disjoint, nothing enough left", async () => {
  const seen = { none: 0, one: 0, several: 0, masked: 0, insufficient: 0 };
  await fc.assert(
    fc.asyncProperty(
      games,
      fc.integer({ min: 0, max: 8 }),
      async (game, eighths) => {
        const { input, baseline, model } = game;
        const all = [...input.keys()];
        const full = await outputWithout(game, []);
        const empty = await outputWithout(game, all);
        const threshold = empty + (full - empty) * eighths / 8 + 2 ** -6;
        const answer = await explainRows(sis, model, [input], {
          ...options(threshold),
          baseline: Float32Array.from(baseline),
        });
        const expected = await subsetSearch({
          ...game,
          threshold,
          perStep: 1,
        });
        const subsets = lists(answer);
        assert.deepEqual(subsets, expected.subsets);
        assert.deepEqual(note(answer, "backward_order"), expected.order);
        assert.deepEqual(note(answer, "backward_values"), expected.values);
        const without = (kept: number[]) =>
          outputWithout(game, all.filter((i) => !kept.includes(i)));
        for (const subset of subsets) {
          assert.ok(await without(subset) >= threshold);
          assert.ok(await without(subset.slice(0, -1)) < threshold);
        }
        const found = subsets.flat();
        assert.equal(new Set(found).size, found.length);
        const [rest] = note(answer, "output_rest");
        assert.equal(rest, await outputWithout(game, found));
        const [masked] = note(answer, "masked_sufficient");
        assert.equal(masked, empty >= threshold ? 1 : 0);
        const [lacks] = note(answer, "input_insufficient");
        assert.equal(lacks, full < threshold ? 1 : 0);
        assert.ok(masked || rest! < threshold);
        const data = [...answer.attributions.data];
        const half = input.length * (input.length + 1) / 2;
        assert.equal(data.reduce((a, b) => a + b, 0), half);
        const lowest = Math.min(...found.map((i) => data[i]!));
        assert.ok(all.every((i) => found.includes(i) || data[i]! < lowest));
        seen.masked += masked!;
        seen.insufficient += lacks!;
        const kind = ["none", "one"][subsets.length] ?? "several";
        seen[kind as keyof typeof seen]++;
      },
    ),
    { seed: 3, numRuns: 300 },
  );
  // The games must not be trivial.
  assert.ok(Object.values(seen).every((n) => n >= 10), JSON.stringify(seen));
});
