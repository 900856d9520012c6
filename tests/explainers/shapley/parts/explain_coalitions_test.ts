import assert from "node:assert/strict";
import { linearModel } from "../../../../core/testing/linear_model.ts";
import { multilinearModel } from "../../../../core/testing/multilinear_model.ts";
import { toyBatch, toyRows } from "../../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../../core/testing/toy_context.ts";
import { explainCoalitions } from "../../../../explainers/shapley/parts/explain_coalitions.ts";
import { shapleyGame } from "../../../../explainers/shapley/parts/shapley_game.ts";
import { counted } from "../../counted.ts";
import { grouped } from "../../grouped.ts";
import { twoOutputs } from "../../two_outputs.ts";

Deno.test("explainCoalitions: hands over mean outputs per mask, of the empty and of the full coalition", async () => {
  const model = twoOutputs([
    multilinearModel(2, [[1, [0, 1]]]),
    linearModel([10, 20]),
  ]);
  const background = toyRows([[0, 1], [2, 3]]);
  const game = shapleyGame(model, toyContext(2, { background }), 0);
  const seen: number[][] = [];
  const explain = await explainCoalitions(
    game,
    () => ({
      masks: new Uint8Array([1, 0, 0, 1, 1, 1]),
      attribute(values, empty, full) {
        seen.push([...values, empty, full]);
        return { phi: new Float64Array([values[0]!, full - empty]) };
      },
    }),
  );
  const batch = {
    ...toyBatch([[4, 5], [6, 7]]),
    targets: new Int32Array([0, 1]),
  };
  const { attributions, baseValues, notes } = await explain(batch);
  assert.equal(notes, undefined);
  assert.deepEqual(seen, [
    [(4 * 1 + 4 * 3) / 2, (0 * 5 + 2 * 5) / 2, 20, 3, 20],
    [60 + (20 + 60) / 2, 140 + (0 + 20) / 2, 200, 50, 200],
  ]);
  assert.deepEqual([...attributions.data], [8, 17, 100, 150]);
  assert.deepEqual([...baseValues!], [3, 50]);
});

Deno.test("explainCoalitions: asks for the background once, and for each instance and mask", async () => {
  const { model, count } = counted(linearModel([1, 2, 3]));
  const units = grouped([[2, 0], [1]]);
  const background = toyRows([[0, 0, 0], [1, 1, 1]]);
  const game = shapleyGame(model, toyContext(3, { background, units }), 0);
  const masks = new Uint8Array([1, 0, 0, 1, 0, 0]);
  const explain = await explainCoalitions(
    game,
    () => ({ masks, attribute: () => ({ phi: new Float64Array([7, 8]) }) }),
  );
  assert.equal(count.rows, 2);
  const { attributions } = await explain(toyBatch([[1, 2, 3], [4, 5, 6]]));
  assert.equal(count.rows, 2 + 2 * (1 + 3 * 2));
  assert.deepEqual([...attributions.data], [7, 8, 7, 7, 8, 7]);
});

Deno.test("explainCoalitions: rows that do not fit are refused", async () => {
  const game = shapleyGame(linearModel([1, 2]), toyContext(2), 0);
  const explain = await explainCoalitions(
    game,
    () => ({ masks: new Uint8Array([1, 0]), attribute: (phi) => ({ phi }) }),
  );
  await assert.rejects(explain(toyBatch([[1]])), RangeError);
});

Deno.test("explainCoalitions: errors are noted per input, and the largest over the range of values per instance", async () => {
  const units = grouped([[2, 0], [1]]);
  const game = shapleyGame(linearModel([1, 2, 3]), toyContext(3, { units }), 0);
  const explain = await explainCoalitions(
    game,
    () => ({
      masks: new Uint8Array([1, 0]),
      attribute: ([alone]) => ({
        phi: new Float64Array([alone!, -alone!]),
        errors: new Float64Array([alone! - 4, 0]),
      }),
    }),
  );
  const { notes } = await explain(toyBatch([[1, 9, 2], [4, 9, 0]]));
  assert.deepEqual([...notes!.standard_errors!.data], [3, 0, 3, 0, 0, 0]);
  // 3 of a range from −7 to 7; nothing of one from −4 to 4.
  assert.deepEqual(notes!.convergence, {
    shape: [2],
    data: new Float64Array([3 / 14, 0]),
  });
});

Deno.test("explainCoalitions: a plan per number of players, and no question where nothing plays", async () => {
  const { model, count } = counted(linearModel([1, 2, 4]));
  const game = shapleyGame(model, toyContext(3), 0);
  const planned: number[] = [];
  const explain = await explainCoalitions(game, (players) => {
    planned.push(players);
    const masks = new Uint8Array(players ** 2);
    for (let i = 0; i < players; i++) masks[i * players + i] = 1;
    return { masks, attribute: (phi) => ({ phi, errors: phi.map(() => 1) }) };
  });
  const rows = [[3, 0, 0], [0, 0, 0], [0, 5, 7], [1, 1, 0], [0, 2, 0]];
  const { attributions, notes } = await explain(toyBatch(rows));
  const weighted = rows.flatMap(([a, b, c]) => [a!, 2 * b!, 4 * c!]);
  assert.deepEqual([...attributions.data], weighted);
  assert.deepEqual(
    [...notes!.standard_errors!.data],
    rows.flat().map((value) => value === 0 ? 0 : 1),
  );
  // An error of 1 over the range of all values, those of 0 too.
  assert.deepEqual([...notes!.convergence!.data], [
    1 / 3,
    0,
    1 / 28,
    1 / 2,
    1 / 4,
  ]);
  assert.deepEqual(planned, [2, 1]);
  assert.equal(count.rows, 1 + rows.length + 2 + 2 + 1 + 1);
});
