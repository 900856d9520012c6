/**
 * What holds of every method that asks about a budget of coalitions.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { linearModel } from "../../core/testing/linear_model.ts";
import { multilinearModel } from "../../core/testing/multilinear_model.ts";
import { toyRows } from "../../core/testing/toy_batch.ts";
import { assertClose } from "../assert_close.ts";
import { counted } from "./counted.ts";
import { explainRows } from "./explain_rows.ts";
import { grouped } from "./grouped.ts";
import { overSeeds } from "./over_seeds.ts";
import { classics, everyOrder, randomGame, tableModel } from "./table_game.ts";

/** Options that all of them have. */
type CoalitionOptions = Options & {
  readonly coalitions: number;
  readonly background: number;
};

/** Rounding of solves on at most eight units, values near 10. */
const rounding = { atol: 1e-10 };

/** Registers the tests of one method, under these options where they are not about the budget. */
export function coalitionSuite<O extends CoalitionOptions>(
  method: Explainer<O>,
  options: Partial<O> = {},
): void {
  const explainer: Explainer<CoalitionOptions> = {
    ...method,
    defaults: { ...method.defaults, ...options },
    prepare: (model, resolved, context) =>
      method.prepare(model, { ...method.defaults, ...resolved }, context),
  };
  const test = (criterion: string, check: () => Promise<void>) =>
    Deno.test(
      [method.id, ...Object.values(options)].join(" ") + `: ${criterion}`,
      check,
    );

  test("with every coalition, the mean over all orders, without error", async () => {
    const games = [1, 2, 3, 4, 5, 6, 7].map((players) => {
      const game = randomGame(players, players);
      return { players, game, values: everyOrder(players, game) };
    });
    for (const { players, game, values } of [...games, ...classics]) {
      const { attributions, notes } = await explainRows(
        explainer,
        tableModel(players, game),
        [Array<number>(players).fill(1)],
      );
      assertClose(attributions.data, values, rounding);
      assert.ok(notes!.standard_errors!.data.every((error) => error === 0));
      assert.deepEqual([...notes!.convergence!.data], [0]);
    }
  });

  test("standard errors are the spread over seeds", async () => {
    // Single effects that saturate, and interactions of every order.
    const players = 8;
    const noise = randomGame(players, 3);
    const worths = Float64Array.from({ length: 2 ** players }, (_, c) => {
      let sum = -1;
      for (let i = 0; i < players; i++) if (c >> i & 1) sum += (i - 3) / 3;
      return 3 * Math.tanh(sum) + noise(c) / 3;
    });
    const model = tableModel(players, (c) => worths[c]!);
    const row = Array<number>(players).fill(1);
    for (const coalitions of [60, 120]) {
      const { variances, notes } = await overSeeds(explainer, model, row, {
        options: { coalitions },
      });
      const total = variances.reduce((a, b) => a + b);
      const stated = notes.reduce(
        (sum, { standard_errors }) =>
          sum + [...standard_errors!.data].reduce((a, b) => a + b * b, 0),
        0,
      ) / notes.length;
      // The spread of 200 seeds is known to 5 % per value; what is left of 20 % is for small
      // samples.
      assertClose([Math.sqrt(stated / total)], [1], { atol: 0.2 });
    }
  });

  test("convergence is the largest error over the range of values", async () => {
    const game = randomGame(7, 1);
    const { attributions: { data }, notes } = await explainRows(
      explainer,
      tableModel(7, game),
      [Array<number>(7).fill(1)],
      { options: { coalitions: 60 } },
    );
    const errors = notes!.standard_errors!.data;
    assert.deepEqual([...notes!.convergence!.data], [
      Math.max(...errors) / (Math.max(...data) - Math.min(...data)),
    ]);
  });

  test("asks for the coalitions of its budget, on every background row", async () => {
    const rows = [[0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6], [1, 0, 0, 0, 0, 0]];
    const { model, count } = counted(linearModel([1, 2, 3, 4, 5, 6]));
    await explainRows(explainer, model, [Array(6).fill(1), Array(6).fill(2)], {
      background: toyRows(rows),
      options: { coalitions: 41, background: 2 },
    });
    // The background once; f(x) and 40 coalitions on 2 rows per instance.
    assert.equal(count.rows, 2 + 2 * (1 + 40 * 2));
  });

  test("the background option takes the first rows", async () => {
    const rows = [[0, 1, 0, 2], [1, -1, 0.5, 1], [3, 3, 3, 3]];
    const model = multilinearModel(4, [[1, [0, 1, 2]], [2, [3]]]);
    const all = await explainRows(explainer, model, [[1, 2, 3, 4]], {
      background: toyRows(rows.slice(0, 2)),
    });
    const some = await explainRows(explainer, model, [[1, 2, 3, 4]], {
      background: toyRows(rows),
      options: { background: 2 },
    });
    assert.deepEqual(some, all);
  });

  test("units play as one, and carry one value", async () => {
    const { attributions } = await explainRows(
      explainer,
      multilinearModel(3, [[1, [0, 1]], [5, [2]]]),
      [[2, 3, 1]],
      { units: grouped([[0, 2], [1]]) },
    );
    // v({0,2}) = 5, v({1}) = 0, v(all) = 11: the product's 6 in halves.
    assertClose(attributions.data, [8, 3, 8], rounding);
  });
}
