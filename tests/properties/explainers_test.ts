import assert from "node:assert/strict";
import fc from "fast-check";
import type { Claim, Explainer } from "../../core/contracts/explainer.ts";
import { rng } from "../../core/rows/rng.ts";
import { explainers } from "../../explainers/index.ts";
import { assertClose } from "../assert_close.ts";
import {
  arbitraryGame,
  type Game,
  play,
  reluModel,
  smoothModel,
} from "../explainers/arbitrary_game.ts";
import { mixedModel } from "../explainers/mixed_model.ts";

/** Rounding: outputs stay below 1e3, path points are rounded to float32 where gradients vary. */
const rounding = { atol: 1e-4 };

const smooth = arbitraryGame(smoothModel);
const relu = arbitraryGame(reluModel);
const any = fc.oneof(smooth, relu);

/** Each axiom as a property of one explainer's answers. */
const axioms: {
  readonly [claim in Claim]: (
    explainer: Explainer,
  ) => fc.IAsyncProperty<unknown>;
} = {
  completeness: (explainer) =>
    fc.asyncProperty(any, async (game) => {
      const { attributions, baseValues, notes } = await play(explainer, game);
      const { data: [output] } = await game.model.predict({
        shape: [1, game.input.length],
        data: Float32Array.from(game.input),
      });
      const sum = Array.from(attributions.data).reduce((a, b) => a + b, 0);
      // A quadrature that stopped early says how far off it is; on smooth models that is rounding
      // too.
      const stated = notes?.gap?.data[0] ?? 0;
      assertClose([sum], [output! - baseValues![0]!], { atol: stated + 1e-9 });
    }),

  dummy: (explainer) =>
    fc.asyncProperty(any, fc.nat({ max: 4 }), async (game, nth) => {
      const inputs = game.input.length + 1;
      const dummy = nth % inputs;
      const places = range(inputs).filter((place) => place !== dummy);
      const { attributions } = await play(
        explainer,
        moved(game, places, inputs),
      );
      // Not a digit may reach it.
      assert.ok(attributions.data[dummy] === 0);
    }),

  symmetry: (explainer) =>
    fc.asyncProperty(any, async (game) => {
      const twins = (values: readonly number[]) => values.with(1, values[0]!);
      const places = range(game.input.length);
      const { model } = game;
      const { attributions: { data } } = await play(explainer, {
        ...game,
        model: mixedModel(places.length, [
          { coefficient: 1, model, places },
          { coefficient: 1, model, places: [1, 0, ...places.slice(2)] },
        ]),
        input: twins(game.input),
        baseline: twins(game.baseline),
        background: game.background.map(twins),
      });
      // The two summands trade places: sums of two numbers do not depend on their order.
      assertClose([data[0]!], [data[1]!], { atol: 1e-9 });
    }),

  linearity: (explainer) =>
    fc.asyncProperty(smooth, fc.nat({ max: 99 }), async (game, seed) => {
      const places = range(game.input.length);
      const [other] = fc.sample(smoothModel(places.length), {
        seed,
        numRuns: 1,
      });
      const models = [game.model, other!] as const;
      const [one, two, both] = await Promise.all([
        ...models,
        mixedModel(places.length, [
          { coefficient: 2, model: models[0], places },
          { coefficient: -3, model: models[1], places },
        ]),
      ].map((model) => play(explainer, { ...game, model })));
      assertClose(
        both!.attributions.data,
        Array.from(
          one!.attributions.data,
          (v, i) => 2 * v - 3 * two!.attributions.data[i]!,
        ),
        rounding,
      );
    }),

  relabelling: (explainer) =>
    fc.asyncProperty(any, fc.nat({ max: 99 }), async (game, seed) => {
      const places = [...rng(seed).permutation(game.input.length)];
      const { attributions: { data } } = await play(explainer, game);
      const renamed = await play(explainer, moved(game, places, places.length));
      assert.deepEqual(
        places.map((place) => renamed.attributions.data[place]),
        [...data],
      );
    }),
};

// Those that need images or layers are asked about networks, in layers_test.ts.
for (
  const explainer of explainers.filter(({ needs }) =>
    !needs.includes("layers") && !needs.includes("image")
  )
) {
  for (const claim of explainer.claims) {
    Deno.test(`${explainer.id}: ${claim}`, () =>
      fc.assert(axioms[claim](explainer), { seed: 1, numRuns: 40 }));
  }
}

Deno.test("integrated_gradients: complete to rounding on smooth models", () =>
  fc.assert(
    fc.asyncProperty(smooth, async (game) => {
      const { notes } = await play(find("integrated_gradients"), game);
      assertClose(notes!.gap!.data, [0], rounding);
      assert.deepEqual([...notes!.steps!.data], [16]);
    }),
    { seed: 2, numRuns: 40 },
  ));

/** Axioms that must fail for somebody, or the properties could not fail. */
for (
  const [id, claim] of [
    ["saliency", "linearity"],
    ["random", "dummy"],
    ["random", "symmetry"],
    ["random", "relabelling"],
    ["input_magnitude", "dummy"],
    ["kernel_shap", "dummy"],
    ["permutation_shap", "symmetry"],
    ["shapley_sampling", "completeness"],
    ["sensx", "symmetry"],
  ] as const
) {
  const explainer = find(id);
  Deno.test(`${id}: ${claim} does not hold, and is not claimed`, async () => {
    assert.ok(!explainer.claims.includes(claim));
    await assert.rejects(
      fc.assert(axioms[claim](explainer), { seed: 1, numRuns: 40 }),
    );
  });
}

function find(id: string): Explainer {
  return explainers.find((explainer) => explainer.id === id)!;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

/**
 * The game among `inputs` inputs: its input i becomes input `places[i]`, and the model ignores the
 * rest.
 */
function moved(game: Game, places: readonly number[], inputs: number): Game {
  const move = (values: readonly number[]) =>
    range(inputs).map((i) => values[places.indexOf(i)] ?? 1);
  return {
    ...game,
    model: mixedModel(inputs, [{ coefficient: 1, model: game.model, places }]),
    input: move(game.input),
    baseline: move(game.baseline).map((v, i) => places.includes(i) ? v : -1),
    // Where it equals all background rows, an input plays no part in a Shapley game.
    background: game.background.map((row) =>
      move(row).map((v, i) => places.includes(i) ? v : -1)
    ),
    relevance: move(game.relevance),
  };
}
