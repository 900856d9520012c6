import assert from "node:assert/strict";
import fc from "fast-check";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import { multilinearModel } from "../../core/testing/multilinear_model.ts";
import { batchedGradientSis } from "../../explainers/subsets/batched_gradient_sis.ts";
import { sis } from "../../explainers/subsets/sis.ts";
import {
  arbitraryGame,
  reluModel,
  smoothModel,
} from "../explainers/arbitrary_game.ts";
import { explainRows } from "../explainers/explain_rows.ts";
import { grouped } from "../explainers/grouped.ts";
import { outputWithout } from "../explainers/subset_search.ts";

const lists = ({ subsets }: Explanation) =>
  subsets![0]!.map((subset) => [...subset]);

/** Inputs dealt to conjunctions, 0 to those that are in none. */
const dealt = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 });

Deno.test("sis: a disjunction of conjunctions has one subset for each of them", () =>
  fc.assert(
    fc.asyncProperty(dealt, async (of) => {
      const conjunctions = [1, 2, 3]
        .map((c) => [...of.keys()].filter((i) => of[i] === c))
        .filter((members) => members.length > 0);
      const model: Model = {
        ...multilinearModel(of.length, []),
        predict: ({ shape: [rows = 0], data }) =>
          Promise.resolve({
            shape: [rows, 1],
            data: Float64Array.from(
              { length: rows },
              (_, row) =>
                Math.max(
                  0,
                  ...conjunctions.map((members) =>
                    Math.min(
                      ...members.map((i) => data[row * of.length + i]!),
                    )
                  ),
                ),
            ),
          }),
      };
      const answer = await explainRows(sis, model, [of.map(() => 1)], {
        options: { threshold: 1 },
      });
      assert.deepEqual(
        lists(answer).map((set) => set.toSorted((a, b) => a - b))
          .toSorted((a, b) => a[0]! - b[0]!),
        conjunctions.toSorted((a, b) => a[0]! - b[0]!),
      );
      // With one conjunction at least, nothing sufficient is left.
      assert.deepEqual([...answer.notes!.output_rest!.data], [0]);
    }),
    { seed: 1, numRuns: 150 },
  ));

Deno.test("sis: a conjunction is found through gradients as well", () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 7 }),
      async (members) => {
        const model = multilinearModel(7, [[1, members]]);
        for (const explainer of [sis, batchedGradientSis]) {
          const answer = await explainRows(explainer, model, [
            new Array(7).fill(1),
          ], { options: { threshold: 1 } });
          assert.deepEqual(
            lists(answer).map((set) => set.toSorted()),
            [members.toSorted()],
          );
        }
      },
    ),
    { seed: 2, numRuns: 60 },
  ));

const games = fc.oneof(arbitraryGame(smoothModel), arbitraryGame(reluModel));

Deno.test("sis: pixels over all channels are found as if each were one number", () => {
  const channels = 3;
  return fc.assert(
    fc.asyncProperty(
      games,
      fc.integer({ min: 1, max: 8 }),
      async (game, eighths) => {
        const { model, input, baseline } = game;
        const pixels = input.length;
        const full = await outputWithout(game, []);
        const empty = await outputWithout(game, input.keys());
        const options = {
          threshold: empty + (full - empty) * eighths / 8,
        };
        // A pixel is the sum of its channels; quarters and halves of them are exact.
        const spread = (values: readonly number[]) =>
          values.flatMap((x) => [x - 1.5, x / 2 + 1, 0.5 - x / 2]);
        const sums: Model = {
          ...model,
          inputShape: [channels * pixels],
          predict: (inputs) =>
            model.predict({
              shape: [rowsOf(inputs), pixels],
              data: Float32Array.from(
                { length: inputs.data.length / channels },
                (_, p) =>
                  inputs.data[channels * p]! + inputs.data[channels * p + 1]! +
                  inputs.data[channels * p + 2]!,
              ),
            }),
        };
        const one = await explainRows(sis, model, [input], {
          options,
          baseline: Float32Array.from(baseline),
        });
        const three = await explainRows(sis, sums, [spread(input)], {
          options,
          baseline: Float32Array.from(spread(baseline)),
          units: grouped(
            Array.from(
              input,
              (_, p) => [0, 1, 2].map((c) => channels * p + c),
            ),
          ),
        });
        assert.deepEqual(three.subsets, one.subsets);
        assert.deepEqual(three.notes, one.notes);
        assert.deepEqual(
          [...three.attributions.data],
          Array.from(one.attributions.data).flatMap((rank) => [
            rank,
            rank,
            rank,
          ]),
        );
      },
    ),
    { seed: 3, numRuns: 100 },
  );
});
