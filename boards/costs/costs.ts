/**
 * Costs of explainers, and cells without scores.
 *
 * @module
 */
import { medianInterval } from "../../core/statistics/median_interval.ts";
import { quantile } from "../../core/statistics/quantile.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { outcomeReason } from "../../core/records/outcome_reason.ts";
import type { CostRow, Gap, Median } from "../board.ts";
import { compare } from "../compare.ts";

/** Billions of operations per second of the machine that calibrated milliseconds are for. */
const REFERENCE = 20;

/**
 * One row per explainer, in alphabetical order.
 *
 * Milliseconds come with the interval between order statistics of their cells. It assumes no
 * distribution, but treats cells, seeds of one task too, as independent draws.
 */
export function costs(records: readonly CellRecord[]): CostRow[] {
  const byExplainer = new Map<string, CellRecord[]>();
  for (const record of records) {
    const name = record.names.explainer;
    byExplainer.set(name, [...byExplainer.get(name) ?? [], record]);
  }
  return [...byExplainer].sort(([a], [b]) => compare(a, b)).map(
    ([explainer, own]) => {
      const cells: Record<string, number> = {};
      for (const { outcome: { status } } of own) {
        cells[status] = (cells[status] ?? 0) + 1;
      }
      const scored = own.flatMap(({ outcome, observed }) =>
        outcome.status === "scored" && outcome.cost
          ? [{
            ...outcome.cost,
            milliseconds: observed.milliseconds,
            gflops: observed.gflops ?? NaN,
            instances: Object.values(outcome.scores)[0]?.length ?? NaN,
          }]
          : []
      );
      const each = scored.map((c) => c.milliseconds / c.instances);
      const total = scored.reduce((sum, c) => sum + c.rows + c.gradientRows, 0);
      const again = scored.reduce((sum, c) => sum + c.duplicateRows, 0);
      return {
        explainer,
        cells,
        rows: median(scored.map((c) => c.rows / c.instances)),
        gradientRows: median(scored.map((c) => c.gradientRows / c.instances)),
        duplicateShare: total > 0 ? again / total : null,
        milliseconds: withInterval(each),
        calibratedMilliseconds: withInterval(
          each.map((ms, i) => ms * scored[i]!.gflops / REFERENCE),
        ),
      };
    },
  );
}

/** Cells that have no scores, and metrics that failed on a cell, with the reason. */
export function gaps(records: readonly CellRecord[]): Gap[] {
  return records.flatMap(({ cell, names: { task, explainer }, outcome }) => {
    const gap = { task, explainer, seed: cell.seed };
    if (outcome.status !== "scored") {
      const reason = outcomeReason(outcome);
      return [{ ...gap, status: outcome.status, reason }];
    }
    return Object.entries(outcome.failed ?? {}).map(([metric, reason]) => ({
      ...gap,
      status: "failed metric",
      reason: `${metric}: ${reason}`,
    }));
  }).sort((a, b) =>
    compare(a.task, b.task) || compare(a.explainer, b.explainer) ||
    a.seed - b.seed
  );
}

/** The median of the finite values, with its interval; null without any. */
function withInterval(values: readonly number[]): Median | null {
  const known = values.filter(Number.isFinite);
  const middle = median(known);
  if (middle === null) return null;
  const { low, high } = medianInterval(known) ?? { low: null, high: null };
  return { median: middle, low, high, n: known.length };
}

function median(values: readonly number[]): number | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length > 0 ? quantile(sorted, 0.5) : null;
}
