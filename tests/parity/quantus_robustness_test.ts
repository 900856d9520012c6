import assert from "node:assert/strict";
import type { Metric } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { efficientMprt } from "../../metrics/randomisation/efficient_mprt.ts";
import { mprt } from "../../metrics/randomisation/mprt.ts";
import { randomLogit } from "../../metrics/randomisation/random_logit.ts";
import { averageSensitivity } from "../../metrics/robustness/average_sensitivity.ts";
import { localLipschitz } from "../../metrics/robustness/local_lipschitz.ts";
import { maxSensitivity } from "../../metrics/robustness/max_sensitivity.ts";
import { relativeInputStability } from "../../metrics/robustness/relative_input_stability.ts";
import { relativeOutputStability } from "../../metrics/robustness/relative_output_stability.ts";
import { assertClose, type Tolerance } from "../assert_close.ts";
import { denseModel, gradients } from "./dense_model.ts";
import { inTurn, type Judged, replayed, scoreOf } from "./known_subject.ts";
import {
  type Layers,
  quantusCase,
  quantusFixture,
  rounding,
} from "./quantus_case.ts";

/** Where neighbours may lie, and how far quantus's do at most. */
const [RANGE, RADIUS] = [4, 1 / 4];

for (const known of quantusFixture.cases) {
  const { shape, head, scores, inputs, targets } = known;
  const { judged, name, list, rows } = quantusCase(known);
  const { model } = judged;
  const units = inputs[0]!.length;
  /**
   * Scores with one neighbour, `step` of quantus's, on a box that is wide enough; NaN where it has
   * another label.
   */
  const beside = (
    metric: Metric,
    step: number,
    parts: Partial<Judged>,
    options = {},
  ) => {
    const place = replayed((id, row) =>
      id === metric.id
        ? {
          uniform: inTurn(
            scores.offsets[step]![Number(row)]!
              .map((offset) => (offset / RADIUS + 1) / 2),
          ),
        }
        : undefined
    );
    return scoreOf(
      metric,
      { ...judged, ...parts },
      { draws: 1, radius: RADIUS / RANGE / 2, ...options },
      {
        rng: place,
        box: {
          lower: new Float32Array(units).fill(-RANGE),
          upper: new Float32Array(units).fill(RANGE),
        },
      },
    );
  };
  const byGradient: Partial<Judged> = {
    attributions: scores.gradients,
    explain: ({ inputs, targets }, asked) => gradients(asked, inputs, targets),
  };
  /** Each attribution shrinks by the square of its input's change. */
  const falling: Partial<Judged> = {
    explain: ({ inputs: { shape, data } }): NdArray => ({
      shape,
      data: Float64Array.from(
        known.attributions.flat(),
        (a, i) => a * (1 - (data[i]! - inputs.flat()[i]!) ** 2),
      ),
    }),
  };
  /**
   * Quantus's number of each instance and step, `made` into ours, where the neighbour has the
   * instance's label.
   */
  const eachStep = async (
    metric: Metric,
    parts: Partial<Judged>,
    made: (theirs: number, row: number, step: number) => number,
    options = {},
    tolerance: Tolerance = rounding,
  ) => {
    let compared = 0;
    for (const [step, theirs] of rows(metric.id).entries()) {
      const ours = await beside(metric, step, parts, options);
      const expected = theirs.map((value, row) =>
        scores.labels[step]![row] ? made(value, row, step) : NaN
      );
      assertClose(ours, expected, tolerance);
      compared += expected.filter(Number.isFinite).length;
    }
    assert.ok(compared >= 10);
  };
  /** Quantus divides by the length at the instance, ours by the larger of both. */
  const longer = (row: number, step: number) =>
    Math.max(scores.lengths[row]!, scores.near_lengths[step]![row]!);

  for (const metric of [maxSensitivity, averageSensitivity]) {
    Deno.test(
      name(`${metric.id}: quantus's, by the longer explanation`),
      () =>
        eachStep(
          metric,
          byGradient,
          (theirs, row, step) =>
            theirs * scores.lengths[row]! / longer(row, step),
        ),
    );
  }

  // Quantus adds 1e-10 to distances near 1.
  Deno.test(
    name("localLipschitz: quantus's, by the longer explanation and the range"),
    () =>
      eachStep(
        localLipschitz,
        byGradient,
        (theirs, row, step) => theirs * 2 * RANGE / longer(row, step),
        {},
        { atol: 1e-13, rtol: 1e-9 },
      ),
  );

  const bare = { floor: 1e-9 };
  Deno.test(
    name("relativeInputStability: quantus's where attributions fall"),
    () => eachStep(relativeInputStability, falling, (theirs) => theirs, bare),
  );

  // Ours is the mean over units, theirs the sum.
  Deno.test(
    name(
      "relativeOutputStability: quantus's by √units where attributions fall",
    ),
    () =>
      eachStep(
        relativeOutputStability,
        falling,
        (theirs) => theirs / Math.sqrt(units),
        { ...bare, least: 1e-12 },
      ),
  );

  /** Copies with other weights, however many layers are asked about. */
  const copied = (copies: readonly Layers[]): Judged => ({
    ...judged,
    ...byGradient,
    model: {
      ...model,
      randomised: {
        layers: copies.length,
        within: (layers, _random, use) =>
          use(denseModel(copies[layers - 1]!, { shape, head })),
      },
    },
  });

  Deno.test(
    name("mprt: the mean of quantus's magnitudes, layer by layer"),
    async () => {
      const ours = await scoreOf(mprt, copied(scores.copies));
      const layerwise = rows("mprt");
      assert.equal(layerwise.length, 3);
      assertClose(
        ours,
        inputs.map((_, i) =>
          layerwise.reduce((sum, layer) => sum + Math.abs(layer[i]!), 0) / 3
        ),
        rounding,
      );
    },
  );

  Deno.test(name("efficientMprt: quantus's of magnitudes"), async () => {
    const ours = await scoreOf(efficientMprt, copied([scores.all_anew]), {
      bins: 10,
    });
    assertClose(ours, list("efficient_mprt"), rounding);
  });

  Deno.test(
    name("randomLogit: the magnitude of quantus's for the same other outputs"),
    async () => {
      const next = replayed((id, row) =>
        id === "random_logit"
          ? {
            integer: (below) =>
              (scores.others[Number(row)]! - targets[Number(row)]! - 1 + below +
                1) % (below + 1),
          }
          : undefined
      );
      const ours = await scoreOf(
        randomLogit,
        { ...judged, ...byGradient },
        {},
        {
          rng: next,
        },
      );
      assertClose(ours, list("random_logit").map(Math.abs), rounding);
    },
  );
}
