/**
 * Cells of explainers by status, and their cost.
 *
 * @module
 */
import { parseSpec } from "../core/plugins/spec.ts";
import type { CellRecord } from "../core/records/record.ts";
import { outcomeReason } from "../core/records/outcome_reason.ts";
import type { BoardRow } from "./board_row.ts";
import type { Summary } from "./summarise.ts";
import { meanOf } from "./inference/estimate.ts";

/** A pass back through a network takes as many products as one forward. */
const GRADIENT = 2;

/**
 * Cells of one explainer on tasks by status, why some have no score, and its rows per instance: the
 * mean over tasks of the mean over cells.
 *
 * @param metric The metric, as a spec.
 * @param records The explainer's records.
 * @param own Its scores by task.
 */
export function cellCounts(
  metric: string,
  records: readonly CellRecord[],
  tasks: readonly string[],
  own: ReadonlyMap<string, Summary>,
): Pick<BoardRow, "cells" | "reasons" | "cost"> {
  const { id } = parseSpec(metric);
  const cells: Record<string, number> = {};
  const reasons = new Set<string>();
  const count = (status: string, by = 1) => {
    if (by > 0) cells[status] = (cells[status] ?? 0) + by;
  };
  const costs = tasks.map((task) => {
    const here = records.filter(({ names }) => names.task === task);
    const spent: number[] = [];
    let answered = 0;
    let failed = 0;
    for (const { outcome } of here) {
      if (outcome.status !== "scored") {
        count(outcome.status);
        reasons.add(outcomeReason(outcome));
        continue;
      }
      answered++;
      for (const [name, reason] of Object.entries(outcome.inapplicable)) {
        if (parseSpec(name).id === id) reasons.add(reason);
      }
      for (const [name, reason] of Object.entries(outcome.failed ?? {})) {
        if (parseSpec(name).id !== id) continue;
        reasons.add(reason);
        failed++;
      }
      const instances = Object.values(outcome.scores)[0]?.length;
      if (!outcome.cost || !instances) continue;
      const { rows, gradientRows } = outcome.cost;
      spent.push((rows + GRADIENT * gradientRows) / instances);
    }
    const scored = own.get(task)?.bySeed.length ?? 0;
    count("scored", scored);
    count("failed", failed);
    count("inapplicable", answered - scored - failed);
    return meanOf(spent);
  });
  const cost = meanOf(costs);
  return {
    cells,
    ...(reasons.size > 0 && { reasons: [...reasons] }),
    cost: Number.isFinite(cost) ? cost : null,
  };
}
