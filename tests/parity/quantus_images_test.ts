import assert from "node:assert/strict";
import type { Metric } from "../../core/contracts/metric.ts";
import { irof } from "../../metrics/faithfulness/irof.ts";
import { road } from "../../metrics/faithfulness/road.ts";
import { auc } from "../../metrics/localisation/auc.ts";
import { pointingGame } from "../../metrics/localisation/pointing_game.ts";
import { relevanceMassAccuracy } from "../../metrics/localisation/relevance_mass_accuracy.ts";
import { relevanceRankAccuracy } from "../../metrics/localisation/relevance_rank_accuracy.ts";
import { topKIntersection } from "../../metrics/localisation/top_k_intersection.ts";
import { assertClose } from "../assert_close.ts";
import { denseModel } from "./dense_model.ts";
import type { Rows } from "./known_network.ts";
import { scoreOf } from "./known_subject.ts";
import {
  type Known,
  quantusCase,
  quantusFixture,
  rounding,
} from "./quantus_case.ts";

for (const known of quantusFixture.cases) {
  const { shape, layers, scores, inputs } = known;
  const { judged, name, list } = quantusCase(known);
  const units = inputs[0]!.length;
  const { mask } = scores;
  if (!mask) continue;

  const shown = (metric: Metric, options = {}) =>
    scoreOf(metric, { ...judged, mask }, options);

  for (
    const metric of [
      pointingGame,
      relevanceMassAccuracy,
      relevanceRankAccuracy,
      auc,
    ]
  ) {
    Deno.test(name(`${metric.id}: quantus's`), async () => {
      assertClose(
        await shown(metric),
        list(metric.id).map(Number),
        rounding,
      );
    });
  }

  // Quantus adds 1e-9 to the total.
  Deno.test(
    name("relevanceMassAccuracy: quantus's AttributionLocalisation"),
    async () => {
      const near = { atol: 1e-8 };
      assertClose(
        await shown(relevanceMassAccuracy),
        list("attribution_localisation"),
        near,
      );
      assertClose(
        await shown(relevanceMassAccuracy, { sign: "positive" }),
        list("positive_localisation"),
        near,
      );
    },
  );

  // Every object is larger than k.
  Deno.test(name("topKIntersection: quantus's"), async () => {
    const ours = await shown(topKIntersection, { share: 4 / units });
    assertClose(ours, list("top_k_intersection"), rounding);
  });

  // Quantus's curve lacks its start, 1, and is not divided by the number of pixels.
  Deno.test(
    name("irof: quantus's with the start of the curve, by pixels"),
    async () => {
      const asProbability = denseModel(layers, { shape, head: "probability" });
      const options = { segments: units + 1, replacement: "baseline" };
      const ours = await scoreOf(
        irof,
        { ...judged, model: asProbability },
        options,
      );
      const firsts = await firstRatios(asProbability, known);
      assertClose(
        ours,
        list("irof").map((theirs, i) =>
          1 - (units - theirs + (1 + firsts[i]!) / 2) / units
        ),
        rounding,
      );
    },
  );

  // Without noise, whose spread is a share of the box.
  Deno.test(name("road: quantus's without noise"), async () => {
    const flat = {
      lower: new Float32Array(units),
      upper: new Float32Array(units),
    };
    const percentages = [10, 30, 50, 70];
    const theirs = list("road");
    for (const [p, percentage] of percentages.entries()) {
      const count = Math.floor(units * percentage / 100);
      const ours = await scoreOf(road, judged, {
        shares: 1,
        largest: count / units,
      }, { box: flat });
      const mean = ours.reduce((a, b) => a + b) / ours.length;
      assertClose([mean], [theirs[p]!], rounding);
    }
    assert.ok(theirs.some((value) => value > 0 && value < 1));
  });
}
/** The output with the first pixel at 0, by that at the instance. */
async function firstRatios(
  model: ReturnType<typeof denseModel>,
  { inputs, targets, attributions, shape }: Known,
): Promise<number[]> {
  const outputs = async (rows: Rows) => {
    const { data } = await model.predict({
      shape: [rows.length, ...shape],
      data: Float32Array.from(rows.flat()),
    });
    return targets.map((target, i) => data[i * model.outputs + target]!);
  };
  const without = inputs.map((row, i) => {
    const first = attributions[i]!.indexOf(Math.max(...attributions[i]!));
    return row.map((value, at) => at === first ? 0 : value);
  });
  const [whole, less] = [await outputs(inputs), await outputs(without)];
  return less.map((output, i) => output / whole[i]!);
}
