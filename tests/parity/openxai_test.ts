import assert from "node:assert/strict";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { DenseLayer } from "../../core/testing/relu_network.ts";
import { rankCorrelation } from "../../metrics/accuracy/rank_correlation.ts";
import { recallAtK } from "../../metrics/accuracy/recall_at_k.ts";
import { pgi } from "../../metrics/faithfulness/pgi.ts";
import { pgu } from "../../metrics/faithfulness/pgu.ts";
import { relativeInputStability } from "../../metrics/robustness/relative_input_stability.ts";
import { relativeOutputStability } from "../../metrics/robustness/relative_output_stability.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import { inTurn, type Judged, replayed, scoreOf } from "./known_subject.ts";

/** Scores by the definitions of OpenXAI; made by tests/parity/generate/make_openxai.py. */
const known: {
  readonly layers: readonly DenseLayer[];
  readonly inputs: Rows;
  readonly attributions: Rows;
  readonly noise: readonly Rows[];
  readonly spread: number;
  readonly top: number;
  readonly pgi: readonly number[];
  readonly pgu: readonly number[];
  readonly offsets: readonly Rows[];
  readonly relative_input_stability: readonly number[];
  readonly relative_output_stability: readonly number[];
  readonly truth: Rows;
  readonly rank_correlation: readonly number[];
  readonly feature_agreement: readonly number[];
  readonly tied: number;
} = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/openxai.json", import.meta.url)),
);

/** Sums of some tens of numbers near 1 in float64, in different orders, and quotients of them. */
const rounding = { atol: 1e-11, rtol: 1e-11 };

const { layers, inputs, attributions, noise, offsets, truth } = known;
const units = inputs[0]!.length;
const judged: Judged = {
  model: { ...denseModel(layers), head: "value" },
  inputs,
  attributions,
};
/** Inputs of unit range, and one of [−4, 4]. */
const unit = {
  lower: new Float32Array(units),
  upper: new Float32Array(units).fill(1),
};
const wide = {
  lower: new Float32Array(units).fill(-4),
  upper: new Float32Array(units).fill(4),
};
const drawn = replayed((id, row) =>
  id === "pgi" || id === "pgu"
    ? typeof row === "number"
      ? { normal: inTurn(noise[row]!.flat()) }
      : undefined
    : typeof row === "number" && id.toString().startsWith("relative")
    ? {
      uniform: inTurn(
        offsets[row]!.flat().map((offset) => (4 * offset + 1) / 2),
      ),
    }
    : undefined
);

for (const metric of [pgi, pgu]) {
  Deno.test(`${metric.id}: the prediction gap of OpenXAI under the same noise`, async () => {
    const ours = await scoreOf(metric, judged, {
      share: known.top / units,
      deviation: known.spread,
      draws: noise[0]!.length,
    }, { box: unit, rng: drawn });
    assertClose(ours, known[metric.id as "pgi"], rounding);
  });
}

/** Each attribution shrinks by the square of its input's change, so that none grows. */
const falling: Judged = {
  ...judged,
  explain: ({ inputs: { shape, data } }): NdArray => ({
    shape,
    data: Float64Array.from(
      attributions.flat(),
      (a, i) => a * (1 - (data[i]! - inputs.flat()[i]!) ** 2),
    ),
  }),
};
const near = { draws: offsets[0]!.length, radius: 1 / 4 / 8, floor: 1e-9 };

Deno.test("relativeInputStability: OpenXAI's where attributions fall", async () => {
  const ours = await scoreOf(relativeInputStability, falling, near, {
    box: wide,
    rng: drawn,
  });
  assertClose(ours, known.relative_input_stability, rounding);
});

// Ours is the mean over units, theirs the sum.
Deno.test("relativeOutputStability: OpenXAI's by √units where attributions fall", async () => {
  const ours = await scoreOf(
    relativeOutputStability,
    falling,
    { ...near, least: 1e-12 },
    { box: wide, rng: drawn },
  );
  assertClose(
    ours,
    known.relative_output_stability.map((value) => value / Math.sqrt(units)),
    // Differences of outputs near 1 that are 1e-3.
    { rtol: 1e-9 },
  );
});

Deno.test("rankCorrelation: OpenXAI's without ties", async () => {
  const ours = await scoreOf(
    rankCorrelation,
    { ...judged, relevance: truth },
    { coefficient: "spearman" },
  );
  assertClose(ours, known.rank_correlation, rounding);
});

// Of the top k by attribution, the share among the top k of the truth, which are the relevant ones.
Deno.test("recallAtK: OpenXAI's feature agreement", async () => {
  const relevance = truth.map((row) => {
    const least = row.toSorted((a, b) => b - a)[known.top - 1]!;
    return row.map((value) => value >= least ? 1 : 0);
  });
  const ours = await scoreOf(recallAtK, { ...judged, relevance }, {
    k: known.top,
  });
  assertClose(ours, known.feature_agreement, rounding);
  assert.ok(known.feature_agreement.some((share) => share > 0 && share < 1));
});

// |a| = 3 3 3 2 1 against 5 4 3 2 1: mid-ranks 2 2 2 4 5 and 1 … 5 covary by 8 of √(8 · 10). Dense
// ranks 1 1 1 2 3 are no Spearman correlation: 5 of √(3.2 · 10).
Deno.test("rankCorrelation: ties share mid-ranks, unlike in OpenXAI", async () => {
  assertClose([known.tied], [5 / Math.sqrt(32)], rounding);
  const ours = await scoreOf(rankCorrelation, {
    model: denseModel([{ kernel: [[1], [1], [1], [1], [1]], bias: [0] }]),
    inputs: [[1, 1, 1, 1, 1]],
    attributions: [[3, 3, 3, 2, 1]],
    relevance: [[5, 4, 3, 2, 1]],
  }, { coefficient: "spearman" });
  assertClose(ours, [8 / Math.sqrt(80)], rounding);
});
