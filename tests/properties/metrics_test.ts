/**
 * Metrics against their definitions, evaluated the long way on random small scenes.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { linearModel } from "../../core/testing/linear_model.ts";
import { auroc } from "../../metrics/accuracy/auroc.ts";
import { topKAccuracy } from "../../metrics/accuracy/top_k_accuracy.ts";
import { completenessGap } from "../../metrics/axiomatic/completeness_gap.ts";
import { deletionAuc } from "../../metrics/faithfulness/deletion_auc.ts";
import { faithfulnessCorrelation } from "../../metrics/faithfulness/faithfulness_correlation.ts";
import { comprehensiveness } from "../../metrics/faithfulness/comprehensiveness.ts";
import { faithfulnessEstimate } from "../../metrics/faithfulness/faithfulness_estimate.ts";
import { infidelity } from "../../metrics/faithfulness/infidelity.ts";
import { pixelFlipping } from "../../metrics/faithfulness/pixel_flipping.ts";
import { regionPerturbation } from "../../metrics/faithfulness/region_perturbation.ts";
import { sensitivityN } from "../../metrics/faithfulness/sensitivity_n.ts";
import { sufficiency } from "../../metrics/faithfulness/sufficiency.ts";
import { insertionAuc } from "../../metrics/faithfulness/insertion_auc.ts";
import { assertClose } from "../assert_close.ts";
import {
  arbitraryScene,
  type RandomScene,
} from "../metrics/arbitrary_scene.ts";
import { descendingOrders } from "../metrics/descending_orders.ts";
import { scoresOf } from "../metrics/proof.ts";

/** Sums of at most hundreds of terms of order one. */
const rounding = { atol: 1e-12, rtol: 1e-12 };

const random = { seed: 7, numRuns: 100 };

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** The model's output at a row. */
async function valueAt(parts: RandomScene, row: number[]): Promise<number> {
  const inputs = { shape: [1, row.length], data: Float64Array.from(row) };
  return (await parts.model.predict(inputs)).data[0]!;
}

Deno.test("topKAccuracy: the share of all tie orders whose top k are all relevant", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, async (parts) => {
      for (const k of [1, 2, 3]) {
        const expected = parts.attributions.map((row, i) => {
          const relevant = parts.relevance[i]!.map((grade) => grade > 0);
          if (k > relevant.filter(Boolean).length) return NaN;
          return mean(
            descendingOrders(row.map(Math.abs)).map((order) =>
              order.slice(0, k).every((unit) => relevant[unit]) ? 1 : 0
            ),
          );
        });
        const scores = await scoresOf(topKAccuracy, parts, { k });
        assertClose(scores, expected, rounding);
      }
    }),
    random,
  ));

Deno.test("auroc: the share of pairs won, ties half", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, async (parts) => {
      const expected = parts.attributions.map((row, i) => {
        const units = [...row.keys()];
        const grades = parts.relevance[i]!;
        const pairs = units.filter((unit) => grades[unit]! > 0).flatMap((a) =>
          units.filter((unit) => grades[unit] === 0).map((b) =>
            (Math.sign(Math.abs(row[a]!) - Math.abs(row[b]!)) + 1) / 2
          )
        );
        return mean(pairs);
      });
      assertClose(await scoresOf(auroc, parts), expected, rounding);
    }),
    random,
  ));

/** Area of the scaled curve of one order, every row built and asked on its own. */
async function areaOf(
  parts: RandomScene,
  instance: number,
  order: readonly number[],
  way: "deletion" | "insertion",
): Promise<number> {
  const x = parts.inputs[instance]!;
  const absent = x.map(() => 0);
  const [row, end] = way === "deletion" ? [[...x], absent] : [absent, x];
  const low = await valueAt(parts, x.map(() => 0));
  const high = await valueAt(parts, [...x]);
  const curve = [await valueAt(parts, row)];
  for (const unit of order) {
    row[unit] = end[unit]!;
    curve.push(await valueAt(parts, row));
  }
  const scaled = curve.map((output) => (output - low) / (high - low));
  return mean(order.map((_, k) => (scaled[k]! + scaled[k + 1]!) / 2));
}

/** What an instance's units are ordered by. */
async function priorities(
  parts: RandomScene,
  instance: number,
): Promise<number[]> {
  const x = parts.inputs[instance]!;
  const change = await valueAt(parts, [...x]) -
    await valueAt(parts, x.map(() => 0));
  return parts.attributions[instance]!.map((value) =>
    parts.signed ? value * Math.sign(change) : Math.abs(value)
  );
}

for (
  const [way, metric] of [["deletion", deletionAuc], [
    "insertion",
    insertionAuc,
  ]] as const
) {
  Deno.test(`${metric.id}: the definition where nothing is tied, within the extremes of all tie orders else`, () =>
    fc.assert(
      fc.asyncProperty(arbitraryScene, async (parts) => {
        const scores = await scoresOf(metric, parts);
        for (const [i, score] of scores.entries()) {
          const orders = descendingOrders(await priorities(parts, i));
          const areas = await Promise.all(
            orders.map((order) => areaOf(parts, i, order, way)),
          );
          if (Number.isNaN(score)) {
            // 0/0 or a number over 0: f(x) and f(absent) are the same integer.
            assert.ok(areas.every((area) => !Number.isFinite(area)));
          } else if (orders.length === 1) {
            assertClose([score], areas, rounding);
          } else {
            assert.ok(score >= Math.min(...areas) - 1e-12);
            assert.ok(score <= Math.max(...areas) + 1e-12);
          }
        }
      }),
      random,
    ));

  Deno.test(`${metric.id}: many tie orders approach the mean over all of them`, () =>
    fc.assert(
      fc.asyncProperty(arbitraryScene, async (parts) => {
        const tieOrders = 400;
        const scores = await scoresOf(metric, parts, { tieOrders });
        for (const [i, score] of scores.entries()) {
          if (Number.isNaN(score)) continue;
          const orders = descendingOrders(await priorities(parts, i));
          const areas = await Promise.all(
            orders.map((order) => areaOf(parts, i, order, way)),
          );
          const expected = mean(areas);
          const variance = mean(areas.map((area) => (area - expected) ** 2));
          // 5 standard errors: about 40 draws are looked at.
          const atol = 5 * Math.sqrt(variance / tieOrders) + 1e-12;
          assertClose([score], [expected], { atol });
        }
      }),
      { seed: 11, numRuns: 20 },
    ));
}

/** Linear models at the ones, explained exactly and by some other numbers. */
const linear = fc.integer({ min: 2, max: 6 }).chain((inputs) => {
  const row = fc.array(fc.integer({ min: -5, max: 5 }), {
    minLength: inputs,
    maxLength: inputs,
  });
  return fc.tuple(row, row);
});

Deno.test("every truth-free metric: no explanation of a linear model beats its exact attributions", () =>
  fc.assert(
    fc.asyncProperty(linear, async ([weights, other]) => {
      const parts = {
        model: linearModel(weights),
        inputs: [weights.map(() => 1)],
        baseValues: [0],
      };
      const exact = { ...parts, attributions: [weights] };
      const some = { ...parts, attributions: [other] };
      for (
        const metric of [
          deletionAuc,
          insertionAuc,
          faithfulnessCorrelation,
          completenessGap,
          pixelFlipping,
          regionPerturbation,
          comprehensiveness,
          sufficiency,
          faithfulnessEstimate,
          sensitivityN,
          infidelity,
        ]
      ) {
        const [best] = await scoresOf(metric, exact);
        const [score] = await scoresOf(metric, some);
        if (Number.isNaN(best) || Number.isNaN(score)) continue;
        const lead = metric.better === "higher"
          ? best! - score!
          : score! - best!;
        assert.ok(lead >= -1e-12, `${metric.id}: ${best} against ${score}`);
      }
    }),
    random,
  ));
