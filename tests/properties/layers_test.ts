import assert from "node:assert/strict";
import { tensor } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import type { Options } from "../../core/contracts/card.ts";
import type { Claim, Explainer } from "../../core/contracts/explainer.ts";
import { toyRows } from "../../core/testing/toy_batch.ts";
import { attnLrp } from "../../explainers/layers/attn_lrp.ts";
import { deepLift } from "../../explainers/layers/deep_lift.ts";
import { deepShap } from "../../explainers/layers/deep_shap.ts";
import { explainers } from "../../explainers/index.ts";
import { inputXGradient } from "../../explainers/gradients/input_x_gradient.ts";
import { integratedGradients } from "../../explainers/gradients/integrated_gradients.ts";
import { lrp } from "../../explainers/layers/lrp.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import {
  arbitraryInstance,
  type Kind,
  kinds,
  playNetwork,
  randomNetwork,
  sideBySide,
} from "../explainers/arbitrary_network.ts";
import { explainRows } from "../explainers/explain_rows.ts";
import { quickOptions } from "../explainers/quick_options.ts";

await selectBackend("cpu");

/**
 * Sums of up to 100 quotients of float32 whose terms have cancelled to a hundredth: a share of what
 * was added up.
 */
const ROUNDING = 1e-4;

type Axiom = (
  explainer: Explainer,
  options: Options,
) => fc.IAsyncProperty<unknown>;

const seeds = fc.nat({ max: 9999 });

/** Networks that an explainer with these needs can be asked about. */
function kindsFor({ id, needs }: Explainer): readonly Kind[] {
  return kinds.filter((kind) =>
    (kind === "vit" ? id !== "lrp" : !needs.includes("attention")) &&
    (kind === "cnn" || kind === "residualCnn" ||
      !needs.includes("convolution"))
  );
}

/** Axioms as properties of answers about networks. */
const axioms: { readonly [claim in Claim]?: Axiom } = {
  completeness: (explainer, options) =>
    fc.asyncProperty(
      fc.constantFrom(...kindsFor(explainer)),
      seeds,
      arbitraryInstance(),
      fc.constantFrom("logit", "probability"),
      async (kind, seed, game, head) => {
        const network = randomNetwork(kind, seed);
        const { attributions, baseValues, output } = await playNetwork(
          explainer,
          network,
          game,
          options,
          head,
        );
        const data = Array.from(attributions.data);
        const sum = data.reduce((a, b) => a + b, baseValues![0]!);
        const size = data.reduce((a, b) => a + Math.abs(b), 1e-2);
        assertClose([sum], [output], { atol: ROUNDING * size });
      },
    ),

  // An input without weights.
  dummy: (explainer, options) =>
    fc.asyncProperty(
      fc.constantFrom(...kindsFor(explainer)),
      seeds,
      arbitraryInstance(),
      async (kind, seed, game) => {
        const network = randomNetwork(kind, seed, { mute: true });
        const { attributions: { data } } = await playNetwork(
          explainer,
          network,
          game,
          options,
        );
        assert.ok(data.every(Number.isFinite));
        // Not a digit may reach it.
        assert.ok(data.every((value, i) => i % 2 === 0 || value === 0));
      },
    ),

  // Networks side by side, under one sum.
  linearity: (explainer, options) =>
    fc.asyncProperty(
      fc.shuffledSubarray([...kindsFor(explainer)], {
        minLength: 2,
        maxLength: 2,
      }),
      seeds,
      arbitraryInstance(),
      async (pair, seed, game) => {
        const make = () => pair.map((kind) => randomNetwork(kind, seed));
        const play = async (network: LayersModel) =>
          (await playNetwork(explainer, network, game, options)).attributions
            .data;
        const [one, two] = await Promise.all(make().map(play));
        const [f, g] = make();
        const both = await play(sideBySide([[2, f!], [-3, g!]]));
        const expected = Array.from(
          one!,
          (value, i) => 2 * value - 3 * two![i]!,
        );
        const size = Math.max(
          ...Array.from(
            one!,
            (v, i) => 2 * Math.abs(v) + 3 * Math.abs(two![i]!),
          ),
        );
        assertClose(both, expected, { atol: ROUNDING * size });
      },
    ),
};

const runs = { seed: 1, numRuns: 16 };

for (
  const explainer of explainers.filter(({ needs }) =>
    needs.includes("layers") || needs.includes("image")
  )
) {
  for (const claim of explainer.claims) {
    Deno.test(`${explainer.id}: ${claim}`, () => {
      const axiom = axioms[claim];
      assert.ok(axiom, `nobody checks ${claim} on networks`);
      return fc.assert(axiom(explainer, quickOptions(explainer)), runs);
    });
  }
}

/** What holds with other options too. */
const further: readonly (readonly [Explainer, Options, readonly Claim[]])[] = [
  [deepLift, { rule: "reveal_cancel" }, ["completeness", "dummy"]],
  [deepLift, { rule: "genomics" }, ["completeness", "dummy"]],
  [lrp, { rule: "zero", first: "same" }, ["linearity"]],
  ...["epsilon", "zero", "gamma", "alpha_beta", "z_plus"].flatMap((rule) =>
    ["same", "z_box", "w_square"].map((first) =>
      [lrp, { rule, first }, ["dummy"]] as const
    )
  ),
  [attnLrp, { gamma: 0.5 }, ["dummy"]],
];

for (const [explainer, options, claims] of further) {
  for (const claim of claims) {
    Deno.test(`${explainer.id} ${JSON.stringify(options)}: ${claim}`, () =>
      fc.assert(axioms[claim]!(explainer, options), { ...runs, numRuns: 8 }));
  }
}

Deno.test("without biases and from a baseline of zeros, input × gradient, integrated gradients, LRP-0 and DeepLIFT are one", () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom("mlp", "cnn", "residualCnn", "sequenceCnn"),
      seeds,
      arbitraryInstance({ grid: false }),
      async (kind, seed, game) => {
        const network = randomNetwork(kind, seed, { biases: false });
        const { background: { shape, data } } = game;
        const zeros = { shape, data: new Float32Array(data.length) };
        const [first, ...others] = await Promise.all(
          ([
            [inputXGradient, {}],
            [integratedGradients, {}],
            [lrp, { rule: "zero", first: "same" }],
            [deepLift, { rule: "rescale" }],
          ] as const).map(async ([explainer, options]) =>
            (await playNetwork(
              explainer,
              network,
              { ...game, background: zeros },
              options,
            )).attributions.data
          ),
        );
        const size = Math.max(...Array.from(first!, Math.abs));
        for (const other of others) {
          assertClose(other, Array.from(first!), { atol: ROUNDING * size });
        }
      },
    ),
    runs,
  ));

/** Axioms that must fail for somebody, or the properties could not fail. */
for (
  const [explainer, claim] of [
    ["input_magnitude", "dummy"],
    ["lrp", "linearity"],
    ["guided_backprop", "linearity"],
  ] as const
) {
  Deno.test(`${explainer}: ${claim} does not hold, and is not claimed`, async () => {
    const one = explainers.find(({ id }) => id === explainer)!;
    assert.ok(!one.claims.includes(claim));
    await assert.rejects(
      fc.assert(axioms[claim]!(one, quickOptions(one)), runs),
    );
  });
}

Deno.test("lrp: completeness does not hold, and is not claimed", async () => {
  assert.ok(!lrp.claims.includes("completeness"));
  await assert.rejects(
    fc.assert(axioms.completeness!(lrp, { rule: "zero" }), runs),
  );
});

// relu(a − b) + b is max(a, b); at a = b nothing arrives through the ReLU from a baseline where
// they are equal too.
for (const explainer of [deepLift, deepShap]) {
  Deno.test(`${explainer.id}: symmetry does not hold, and is not claimed`, async () => {
    assert.ok(!explainer.claims.includes("symmetry"));
    const network = sequential({
      layers: [
        layers.dense({ units: 3, activation: "relu", inputShape: [2] }),
        layers.dense({ units: 1, useBias: false }),
      ],
    });
    network.setWeights([
      tensor([[1, 0, 0], [-1, 1, -1]]),
      tensor([0, 0, 0]),
      tensor([[1], [1], [-1]]),
    ]);
    const { attributions } = await explainRows(
      explainer,
      tfjsModel(network, "logit"),
      [[1, 1]],
      { background: toyRows([[0, 0]]) },
    );
    assert.deepEqual([...attributions.data], [0, 1]);
  });
}
