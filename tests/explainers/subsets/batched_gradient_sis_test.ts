import assert from "node:assert/strict";
import fc from "fast-check";
import { midRanks } from "../../../core/statistics/ranks.ts";
import { functionModel } from "../../../core/testing/function_model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../core/testing/multilinear_model.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { batchedGradientSis } from "../../../explainers/subsets/batched_gradient_sis.ts";
import { sis } from "../../../explainers/subsets/sis.ts";
import { arbitraryGame, reluModel, smoothModel } from "../arbitrary_game.ts";
import { counted } from "../counted.ts";
import { explainRows } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";
import { outputWithout, subsetSearch } from "../subset_search.ts";
import { lists, note } from "./subset_answers.ts";

const options = (threshold: number, perStep = 1, collection = 0) => ({
  options: { threshold, perStep, collection },
});

Deno.test("batched_gradient_sis: the slope at the masked row decides, towards the baseline", async () => {
  // f = a b + 1.5 c + d², from (2, 1, 1, 2) to (0, 0, 0, 1).
  const model = functionModel({
    inputs: 4,
    value: (x) => x[0]! * x[1]! + 1.5 * x[2]! + x[3]! ** 2,
    gradient: (x) => [x[1]!, x[0]!, 1.5, 2 * x[3]!],
  });
  const answer = await explainRows(batchedGradientSis, model, [[2, 1, 1, 2]], {
    ...options(4),
    baseline: new Float32Array([0, 0, 0, 1]),
  });
  // g = −2, −2, −1.5, −4: c goes; −2, −2, −4: a goes; 0, −4: b, without effect by now, then d.
  assert.deepEqual(note(answer, "backward_order"), [2, 0, 1, 3]);
  assert.deepEqual(note(answer, "backward_values"), [6, 4, 4, 1]);
  // Without d, 4.5 are left: c goes, and that was one too many.
  assert.deepEqual(lists(answer), [[3], [1, 0, 2]]);
  assert.deepEqual(note(answer, "output_rest"), [1]);
});

Deno.test("batched_gradient_sis: subsets consist of whole steps", async () => {
  const model = linearModel([1, 1, 1, 1, 1]);
  const row = [5, 4, 3, 2, 1];
  const found = async (threshold: number, perStep: number) =>
    lists(
      await explainRows(
        batchedGradientSis,
        model,
        [row],
        options(threshold, perStep, 1),
      ),
    );
  assert.deepEqual(await found(8, 1), [[0, 1]]);
  // {4, 3} and {2, 1} go, 5 are left: the step before left 12.
  assert.deepEqual(await found(8, 2), [[0, 1, 2]]);
  assert.deepEqual(await found(5, 2), [[0]]);
  assert.deepEqual(await found(8, 5), [[0, 1, 2, 3, 4]]);
});

Deno.test("batched_gradient_sis: a unit's gain is the sum over its inputs", async () => {
  const answer = await explainRows(
    batchedGradientSis,
    linearModel([1, 1, 1, 1]),
    [[5, 5, 5, 9]],
    {
      ...options(12),
      baseline: new Float32Array([5, 3, 2, 1]),
      units: grouped([[0, 3], [1], [2]]),
    },
  );
  assert.deepEqual(lists(answer), [[0], [2], [1]]);
  assert.deepEqual([...answer.attributions.data], [3, 1, 2, 3]);
});

Deno.test("batched_gradient_sis: each row of a batch has its own gains", async () => {
  const { subsets } = await explainRows(
    batchedGradientSis,
    linearModel([1, 1, 1]),
    [[5, 1, 3], [1, 3, 5]],
    options(5),
  );
  assert.deepEqual(subsets!.map(([first]) => [...first!]), [[0], [2]]);
});

Deno.test("batched_gradient_sis: ⌈m / perStep⌉ rows and as many gradients per selection, 1 row before and after each subset", async () => {
  const { model, count } = counted(linearModel([1, 1, 1, 1, 1]));
  await explainRows(
    batchedGradientSis,
    model,
    [[5, 4, 3, 2, 1]],
    options(5, 2),
  );
  // {0}; then {1, 2} are left after {4, 3}, and after them 3 are left.
  assert.equal(count.gradientRows, 3 + 2);
  assert.equal(count.rows, 1 + 3 + 1 + 2 + 1);
});

Deno.test("batched_gradient_sis: inputs without effect share one rank, across steps too", async () => {
  const answer = await explainRows(
    batchedGradientSis,
    linearModel([0, 3, 0, -1, 0, 2]),
    [[1, 1, 1, 1, 1, 1]],
    options(99, 2),
  );
  assert.deepEqual([...answer.attributions.data], [3, 6, 3, 1, 3, 5]);
});

Deno.test("batched_gradient_sis: perStep is at most the number of units", async () => {
  const model = linearModel([1, 1, 1]);
  await assert.rejects(
    explainRows(batchedGradientSis, model, [[1, 1, 1]], {
      ...options(1, 3),
      units: grouped([[0, 1], [2]]),
    }),
    { name: "RangeError", message: /at most 2, current value is 3/ },
  );
  const context = { ...toyContext(3), units: grouped([[0, 1], [2]]) };
  const refused = (perStep: number) =>
    batchedGradientSis.refuses!(model, options(1, perStep).options, context);
  assert.equal(refused(3), "masks 3 units a step, and there are 2");
  assert.equal(refused(2), undefined);
});

Deno.test("batched_gradient_sis: on linear models it is SIS, and ranks are those of the parts", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -8, max: 8 }), {
        minLength: 1,
        maxLength: 7,
      }),
      fc.integer({ min: 1, max: 20 }),
      async (weights, threshold) => {
        const model = linearModel(weights);
        const rows = [weights.map(() => 1)];
        const answer = (threshold: number) =>
          explainRows(batchedGradientSis, model, rows, options(threshold));
        assert.deepEqual(
          await answer(threshold),
          await explainRows(sis, model, rows, {
            options: { threshold, collection: 0 },
          }),
        );
        const { attributions } = await answer(1e6);
        assert.deepEqual([...attributions.data], [...midRanks(weights)]);
      },
    ),
    { seed: 1, numRuns: 100 },
  ));

const games = fc.oneof(
  arbitraryGame(smoothModel),
  arbitraryGame(reluModel),
  arbitraryGame((inputs) =>
    fc.constant(multilinearModel(inputs, [[1, [0, 1]], [1, [inputs - 1]]]))
  ),
);

Deno.test("batched_gradient_sis: subsets are those of the definition, enough, and one step less is not", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      games,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 2 }),
      async (game, eighths, perStep) => {
        const { input, baseline, model } = game;
        const all = [...input.keys()];
        const full = await outputWithout(game, []);
        const empty = await outputWithout(game, all);
        const threshold = empty + (full - empty) * eighths / 8 + 2 ** -6;
        const answer = await explainRows(batchedGradientSis, model, [input], {
          ...options(threshold, perStep),
          baseline: Float32Array.from(baseline),
        });
        const expected = await subsetSearch({
          ...game,
          threshold,
          perStep,
          async score(masked, next) {
            const data = Float32Array.from(
              input,
              (x, i) => masked.has(i) ? baseline[i]! : x,
            );
            const { data: gradients } = await model.gradient(
              { shape: [1, data.length], data },
              new Int32Array(1),
            );
            return (baseline[next]! - input[next]!) * gradients[next]!;
          },
        });
        const subsets = lists(answer);
        assert.deepEqual(subsets, expected.subsets);
        assert.deepEqual(note(answer, "backward_order"), expected.order);
        assert.deepEqual(note(answer, "backward_values"), expected.values);
        found += subsets.length;
        for (const [k, subset] of subsets.entries()) {
          const without = (kept: number[]) =>
            outputWithout(game, all.filter((i) => !kept.includes(i)));
          assert.ok(await without(subset) >= threshold);
          // A selection's first steps are full, so the step that was one too many took the last
          // full or broken one.
          const left = input.length - subsets.slice(0, k).flat().length;
          const last = Math.ceil(left / perStep) * perStep - left;
          const step = subset.length === perStep - last
            ? subset.length
            : perStep;
          assert.ok(await without(subset.slice(0, -step)) < threshold);
        }
      },
    ),
    { seed: 2, numRuns: 200 },
  );
  assert.ok(found >= 50, `${found}`);
});
