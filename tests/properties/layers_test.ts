import assert from "node:assert/strict";
import fc from "fast-check";
import type { Explainer, Options } from "../../core/contracts.ts";
import { toyRows } from "../../core/toys/toy_batch.ts";
import { attnLrp } from "../../explainers/attn_lrp.ts";
import { deepLift } from "../../explainers/deep_lift.ts";
import { deepShap } from "../../explainers/deep_shap.ts";
import { lrp } from "../../explainers/lrp.ts";
import { selectBackend } from "../../models/backends.ts";
import { assertClose } from "../assert_close.ts";
import { explainRows } from "../explainers/explain_rows.ts";
import { toyNetwork } from "../explainers/toy_network.ts";
import { added, dense, input, rectified } from "../explainers/toy_nodes.ts";

await selectBackend("cpu");

/** Quarters between −2 and 2: sums of products are exact in float32, and ties are frequent. */
const quarter = fc.integer({ min: -8, max: 8 }).map((k) => k / 4);
const row = (length: number) =>
  fc.array(quarter, { minLength: length, maxLength: length });
const kernel = (inputs: number, units: number) =>
  fc.array(row(units), { minLength: inputs, maxLength: inputs });

/** Three inputs, the second of which has no weights; two hidden layers, the second around a shortcut. */
const game = fc.record({
  weights: fc.tuple(kernel(3, 3), kernel(3, 3), kernel(3, 1)),
  biases: fc.tuple(row(3), row(3), row(1)),
  input: row(3),
  references: fc.array(row(3), { minLength: 1, maxLength: 3 }),
  probability: fc.boolean(),
}).map(({ weights: [first, second, last], biases, probability, ...rest }) => ({
  ...rest,
  model: toyNetwork([
    input(3),
    dense(0, first.with(1, [0, 0, 0]), biases[0]),
    rectified(1, 3),
    dense(2, second, biases[1]),
    rectified(3, 3),
    added([2, 4], 3),
    dense(5, last, biases[2]),
  ], { head: probability ? "probability" : "logit" }),
}));

type Game = typeof game extends fc.Arbitrary<infer G> ? G : never;

function play<O extends Options>(
  explainer: Explainer<O>,
  { model, input, references }: Game,
  options: Partial<O>,
) {
  return explainRows(explainer, model, [input], {
    baseline: Float32Array.from(references[0]!),
    background: toyRows(references),
    options,
  });
}

const runs = { seed: 1, numRuns: 100 };

const complete: readonly (readonly [Explainer, Options])[] = [
  ...["rescale", "reveal_cancel", "genomics"].map((rule) =>
    [deepLift, { rule }] as const
  ),
  [deepShap, {}],
];

const all: typeof complete = [
  ...complete,
  ...["composite", "epsilon", "zero", "gamma", "alpha_beta", "z_plus"].flatMap(
    (rule) =>
      ["auto", "w_square"].map((first) => [lrp, { rule, first }] as const),
  ),
  [attnLrp, {}],
  [attnLrp, { gamma: 0.5 }],
];

for (const [explainer, options] of complete) {
  Deno.test(`${explainer.id} ${JSON.stringify(options)}: completeness`, () =>
    fc.assert(
      fc.asyncProperty(game, async (game) => {
        const { attributions, baseValues } = await play(
          explainer,
          game,
          options,
        );
        const { data: [output] } = await game.model.predict(
          toyRows([game.input]),
        );
        const sum = Array.from(attributions.data)
          .reduce((a, b) => a + b, baseValues![0]!);
        // Quotients of float32 differences below 300, each rounded by 6e-8.
        assertClose([sum], [output!], { atol: 2e-4 });
      }),
      runs,
    ));
}

for (const [explainer, options] of all) {
  Deno.test(`${explainer.id} ${JSON.stringify(options)}: dummy`, () =>
    fc.assert(
      fc.asyncProperty(game, async (game) => {
        const { attributions: { data } } = await play(explainer, game, options);
        assert.ok(data.every(Number.isFinite));
        assert.ok(data[1] === 0);
      }),
      { ...runs, numRuns: 20 },
    ));
}

Deno.test("lrp: completeness does not hold, and is not claimed", async () => {
  await assert.rejects(fc.assert(
    fc.asyncProperty(game, async (game) => {
      const { attributions: { data } } = await play(lrp, game, {
        rule: "zero",
      });
      const { data: [output] } = await game.model.predict(
        toyRows([game.input]),
      );
      const sum = Array.from(data).reduce((a, b) => a + b);
      assertClose([sum], [output!], { atol: 2e-4 });
    }),
    runs,
  ));
});
