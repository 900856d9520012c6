import assert from "node:assert/strict";
import { tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Model } from "../../core/contracts/model.ts";
import { deepLift } from "../../explainers/layers/deep_lift.ts";
import { lrp } from "../../explainers/layers/lrp.ts";
import { selectBackend } from "../../models/backends.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import { assertClose } from "../assert_close.ts";
import { answerOf, type Rows } from "./known_network.ts";

/**
 * Captum's answers, under the numbers of the issues that its users have raised
 * (github.com/meta-pytorch/captum/issues); made by tests/parity/generate/make_captum_layers.py.
 */
const { disputed }: { readonly disputed: { readonly [what: string]: Rows } } =
  JSON.parse(Deno.readTextFileSync(
    new URL("../fixtures/captum_layers.json", import.meta.url),
  ));

await selectBackend("cpu");

/**
 * A pixel's features are one weighted sum, without bias; the logit is the larger of two pixels'
 * times `last`.
 */
function larger(
  kernel: number[],
  { activation = "linear", last = 1 }: {
    readonly activation?: "relu" | "linear";
    readonly last?: number;
  },
): Model {
  const network = sequential({
    layers: [
      layers.conv2d({
        filters: 1,
        kernelSize: 1,
        useBias: false,
        activation,
        inputShape: [1, 2, kernel.length],
      }),
      layers.maxPooling2d({ poolSize: [1, 2], strides: [1, 2] }),
      layers.flatten(),
      layers.dense({ units: 1, useBias: false }),
    ],
  });
  network.setWeights([
    tensor(kernel, [1, 1, kernel.length, 1]),
    tensor([last], [1, 1]),
  ]);
  return tfjsModel(network, "logit");
}

/** One dense layer. */
function sums(
  kernel: number[][],
  bias: number[],
  head: "logit" | "probability" = "logit",
): Model {
  const network = sequential({
    layers: [
      layers.dense({ units: bias.length, inputShape: [kernel.length] }),
    ],
  });
  network.setWeights([tensor(kernel), tensor(bias)]);
  return tfjsModel(network, head);
}

/**
 * Ours is this, by hand, to float32 rounding of quotients near 1; captum's is off by more than a
 * hundredth somewhere.
 */
async function assertOurs(
  explainer: Explainer,
  model: Model,
  inputs: Rows,
  { theirs, ours, baseline, options = {} }: {
    readonly theirs: Rows;
    readonly ours: readonly number[];
    readonly baseline: readonly number[];
    readonly options?: Options;
  },
): Promise<void> {
  const data = await answerOf(explainer, model, {
    inputs,
    targets: inputs.map(() => 0),
    baseline: [baseline],
    background: [],
  }, options);
  assertClose(data, ours, { atol: 1e-6 });
  const differences = theirs.flat().map((value, i) =>
    Math.abs(value - ours[i]!)
  );
  assert.equal(differences.length, ours.length);
  assert.ok(Math.max(...differences) > 0.01);
}

// The larger pixel rises from 1 to 3 and was the other one before: 2 of output for 3 of the second
// pixel. Captum passes the pooling's rule over.
Deno.test("deep_lift: a maximum right behind a ReLU", () =>
  assertOurs(
    deepLift,
    larger([1], { activation: "relu" }),
    [[0, 3]],
    { theirs: disputed["adjacent_1104"]!, ours: [0, 2], baseline: [1, 0] },
  ));

// Nothing changes in the second row's first feature, 1 − 1, and its slope is 2; captum takes the
// first row's, 0.
Deno.test("deep_lift: a feature that stays as it is, whatever else is in the batch", () =>
  assertOurs(
    deepLift,
    larger([1, -1], { last: 2 }),
    [[0, 0, 1, 0], [1, 1, -1, 0]],
    {
      theirs: disputed["batch_1276"]!,
      ours: [0, 0, 2, 0, 2, -2, 0, 0],
      baseline: [0, 0, 0, 0],
    },
  ));

// One input is all that changes: it has the whole change of its class's probability. Captum takes a
// mean off.
Deno.test("deep_lift: a probability among two", () =>
  assertOurs(
    deepLift,
    sums([[1, 0]], [0, 0], "probability"),
    [[2]],
    {
      theirs: disputed["softmax_1367"]!,
      ours: [1 / (1 + Math.exp(-2)) - 1 / 2],
      baseline: [0],
    },
  ));

// z = 2·1 + (−1)·(−1) − 1 = 2, and both products are positive, 2 and 1 of 3: captum sees one
// positive weight, and gives it 4 of 2.
Deno.test("lrp: positive products of negative values", () =>
  assertOurs(lrp, sums([[2], [-1]], [-1]), [[1, -1]], {
    theirs: disputed["z_plus_1234"]!,
    ours: [4 / 3, 2 / 3],
    baseline: [0, 0],
    options: { rule: "z_plus", first: "same" },
  }));

// z = 3 of products 2 and 1 that both have its sign: γ favours both alike. Captum favours the
// positive weight.
Deno.test("lrp: gamma of negative values", () =>
  assertOurs(lrp, sums([[2], [-1]], [0]), [[1, -1]], {
    theirs: disputed["gamma"]!,
    ours: [2, 1],
    baseline: [0, 0],
    options: { rule: "gamma", gamma: 1, first: "same" },
  }));
