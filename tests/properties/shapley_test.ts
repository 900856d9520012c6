import assert from "node:assert/strict";
import fc from "fast-check";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import { exactShapley } from "../../explainers/shapley/exact_shapley.ts";
import { kernelShap } from "../../explainers/shapley/kernel_shap.ts";
import { leverageShap } from "../../explainers/shapley/leverage_shap.ts";
import { owenShap } from "../../explainers/shapley/owen_shap.ts";
import { permutationShap } from "../../explainers/shapley/permutation_shap.ts";
import { regressionMsr } from "../../explainers/shapley/regression_msr.ts";
import { shapleySampling } from "../../explainers/shapley/shapley_sampling.ts";
import { assertClose } from "../assert_close.ts";
import { explainRows } from "../explainers/explain_rows.ts";
import {
  everyOrder,
  pairwiseGame,
  tableModel,
} from "../explainers/table_game.ts";

/** A game as a list of worths, and what the method draws from. */
interface Played {
  readonly players: number;
  readonly worths: readonly number[];
  readonly seed: number;
}

/** Solves on at most eight players, worths up to 9. */
const rounding = { atol: 1e-9 };

const unbiased = { estimator: "unbiased" };

/** Methods that ask about every coalition where their budget allows it. */
const complete: readonly (readonly [Explainer, Options?])[] = [
  [exactShapley],
  [kernelShap],
  [kernelShap, unbiased],
  [leverageShap],
  [regressionMsr],
];

/** Methods and budgets that leave most coalitions of eight players out. */
const sampled: readonly (readonly [Explainer, Options])[] = [
  [kernelShap, { coalitions: 40 }],
  [kernelShap, { coalitions: 10, ...unbiased }],
  [leverageShap, { coalitions: 40 }],
  [regressionMsr, { coalitions: 60, folds: 2 }],
  [permutationShap, { pairs: 2 }],
  [owenShap, { pairs: 2 }],
  [shapleySampling, { walks: 3 }],
];

/** Games of these numbers of players with whole worths, which float64 adds up exactly. */
function games(min: number, max: number): fc.Arbitrary<Played> {
  return fc.integer({ min, max }).chain((players) =>
    fc.record({
      players: fc.constant(players),
      worths: fc.array(fc.integer({ min: -9, max: 9 }), {
        minLength: 2 ** players,
        maxLength: 2 ** players,
      }),
      seed: fc.nat({ max: 1000 }),
    })
  );
}

async function phiOf(
  explainer: Explainer,
  { players, worths, seed }: Played,
  options: Options = {},
): Promise<Float64Array> {
  const { attributions } = await explainRows(
    explainer,
    tableModel(players, (c) => worths[c]!),
    [Array<number>(players).fill(1)],
    { seed, options },
  );
  return Float64Array.from(attributions.data);
}

/** A test per method of what holds of its answers. */
function each(
  methods: readonly (readonly [Explainer, Options?])[],
  axiom: string,
  property: (
    explainer: Explainer,
    options?: Options,
  ) => fc.IAsyncProperty<unknown>,
): void {
  for (const [explainer, options] of methods) {
    const name = [explainer.id, ...Object.values(options ?? {})].join(" ");
    Deno.test(`${name}: ${axiom}`, () =>
      fc.assert(property(explainer, options), { seed: 3, numRuns: 30 }));
  }
}

each(
  complete,
  "the mean over all orders of any game",
  (explainer, options) =>
    fc.asyncProperty(games(1, 6), async (played) => {
      const { players, worths } = played;
      assertClose(
        await phiOf(explainer, played, options),
        everyOrder(players, (c) => worths[c]!),
        rounding,
      );
    }),
);

each(
  sampled,
  "shares out v(N) − v(∅) of any game",
  (explainer, options) =>
    fc.asyncProperty(games(6, 8), async (played) => {
      const phi = await phiOf(explainer, played, options);
      const due = played.worths.at(-1)! - played.worths[0]!;
      assertClose([phi.reduce((a, b) => a + b)], [due], rounding);
    }),
);

each(sampled, "linear in the game", (explainer, options) =>
  fc.asyncProperty(
    games(7, 7),
    games(7, 7),
    async (first, { worths: second }) => {
      const play = (worths: readonly number[]) =>
        phiOf(explainer, { ...first, worths }, options);
      const one = await play(first.worths);
      const two = await play(second);
      const both = await play(
        first.worths.map((worth, c) => 2 * worth - 3 * second[c]!),
      );
      assertClose(both, one.map((v, i) => 2 * v - 3 * two[i]!), rounding);
    },
  ));

each(
  sampled.filter(([{ claims }]) => claims.includes("dummy")),
  "exactly 0 for a player who adds nothing",
  (explainer, options) =>
    fc.asyncProperty(games(6, 7), fc.nat({ max: 5 }), async (played, dummy) => {
      const worths = played.worths.map((_, c) =>
        played.worths[c & ~(1 << dummy)]!
      );
      const phi = await phiOf(explainer, { ...played, worths }, options);
      assert.ok(phi[dummy] === 0);
    }),
);

each(
  [
    [kernelShap, { coalitions: 40 }],
    [leverageShap, { coalitions: 40 }],
    [permutationShap, { pairs: 2 }],
    [owenShap, { pairs: 2 }],
  ],
  "exact for interactions of two, and its standard errors say so",
  (explainer, options) =>
    fc.asyncProperty(
      fc.integer({ min: 5, max: 8 }),
      fc.nat({ max: 1000 }),
      async (players, seed) => {
        const { game, values } = pairwiseGame(players, seed);
        const { attributions, notes } = await explainRows(
          explainer,
          tableModel(players, game),
          [Array<number>(players).fill(1)],
          { seed, ...options && { options } },
        );
        assertClose(attributions.data, values, rounding);
        // Roots of roundings where errors come from sums of squares.
        assertClose(
          notes!.standard_errors!.data,
          Array<number>(players).fill(0),
          { atol: 1e-6 },
        );
      },
    ),
);
