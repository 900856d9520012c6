/**
 * Expectations over tied orders in closed form, against the mean over all of them.
 *
 * @module
 */
import fc from "fast-check";
import { auprc } from "../../metrics/accuracy/auprc.ts";
import { ndcg } from "../../metrics/accuracy/ndcg.ts";
import { recallAtK } from "../../metrics/accuracy/recall_at_k.ts";
import { repeatTopKOverlap } from "../../metrics/consistency/repeat_top_k_overlap.ts";
import { assertClose } from "../assert_close.ts";
import {
  arbitraryScene,
  type RandomScene,
} from "../metrics/arbitrary_scene.ts";
import { descendingOrders } from "../metrics/descending_orders.ts";
import { scoresOf } from "../metrics/proof.ts";

/** Sums of at most a hundred terms of order one. */
const rounding = { atol: 1e-12, rtol: 1e-12 };

const random = { seed: 13, numRuns: 100 };

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** The mean of `score` over all orders of an instance's importances, given its grades. */
function overOrders(
  { attributions, relevance }: RandomScene,
  score: (order: readonly number[], grades: readonly number[]) => number,
): number[] {
  return attributions.map((row, i) =>
    mean(
      descendingOrders(row.map(Math.abs)).map((order) =>
        score(order, relevance[i]!)
      ),
    )
  );
}

/** True where some units are relevant and some are not. */
function mixed(grades: readonly number[]): boolean {
  return grades.some((grade) => grade > 0) &&
    grades.some((grade) => grade === 0);
}

Deno.test("recallAtK: the mean share found over all tie orders", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, fc.nat(4), async (parts, k) => {
      const expected = overOrders(parts, (order, grades) => {
        const relevant = order.filter((unit) => grades[unit]! > 0).length;
        const top = k || relevant;
        if (!mixed(grades) || top >= order.length) return NaN;
        const found = order.slice(0, top).filter((unit) => grades[unit]! > 0);
        return found.length / relevant;
      });
      assertClose(await scoresOf(recallAtK, parts, { k }), expected, rounding);
    }),
    random,
  ));

Deno.test("auprc: the mean average precision over all tie orders", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, async (parts) => {
      const expected = overOrders(parts, (order, grades) => {
        if (!mixed(grades)) return NaN;
        const hits = order.map((unit) => grades[unit]! > 0 ? 1 : 0);
        const precisions = hits.flatMap((hit, place) =>
          hit ? [mean(hits.slice(0, place + 1))] : []
        );
        return mean(precisions);
      });
      assertClose(await scoresOf(auprc, parts), expected, rounding);
    }),
    random,
  ));

Deno.test("ndcg: the mean discounted gain over all tie orders, by that of the best", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, fc.nat(5), async (parts, k) => {
      const gain = (grades: readonly number[]) =>
        grades.slice(0, k || grades.length)
          .reduce((sum, grade, place) => sum + grade / Math.log2(2 + place), 0);
      const expected = overOrders(parts, (order, grades) => {
        if (new Set(grades).size === 1) return NaN;
        return gain(order.map((unit) => grades[unit]!)) /
          gain(grades.toSorted((a, b) => b - a));
      });
      assertClose(await scoresOf(ndcg, parts, { k }), expected, rounding);
    }),
    random,
  ));

Deno.test("repeatTopKOverlap: the mean overlap over all pairs of tie orders", () =>
  fc.assert(
    fc.asyncProperty(arbitraryScene, async (parts) => {
      const share = 0.5;
      const expected = parts.attributions.map((own, i) => {
        const k = Math.max(1, Math.round(share * own.length));
        if (k === own.length) return NaN;
        const tops = (row: readonly number[]) =>
          descendingOrders(row.map(Math.abs)).map((order) => order.slice(0, k));
        return mean(
          parts.repeats.map((repeat) =>
            mean(
              tops(own).flatMap((a) =>
                tops(repeat[i]!).map((b) =>
                  a.filter((unit) => b.includes(unit)).length / k
                )
              ),
            )
          ),
        );
      });
      assertClose(
        await scoresOf(repeatTopKOverlap, parts, { share }),
        expected,
        rounding,
      );
    }),
    // Pairs of orders: 120² at most.
    { seed: 13, numRuns: 20 },
  ));
