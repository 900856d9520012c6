/**
 * Cost against one option of a task.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import { quantile } from "../../core/statistics/quantile.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type { CellRecord } from "../../core/records/record.ts";
import type { Scaling } from "../board.ts";
import { compare } from "../compare.ts";

/** Fewest tasks of a family. */
const RUNGS = 3;

/**
 * A table per family of three or more tasks that differ in one number only: the cost of each
 * explainer at each value, or why it has none.
 *
 * - Time and rows are medians over seeds.
 * - An explainer has a cost at a value where every seed was scored.
 */
export function scaling(records: readonly CellRecord[]): Scaling[] {
  const byTask = Map.groupBy(records, ({ cell: { task } }) => formatSpec(task));
  const families = new Map<string, Map<number, readonly CellRecord[]>>();
  for (const own of byTask.values()) {
    const { id, options } = own[0]!.cell.task;
    for (const [name, value] of Object.entries(options)) {
      if (typeof value !== "number") continue;
      const key = `${name} ${
        formatSpec({ id, options: without(options, name) })
      }`;
      const rungs = families.get(key) ?? new Map();
      families.set(key, rungs.set(value, own));
    }
  }
  return [...families].filter(([, rungs]) => rungs.size >= RUNGS)
    .sort(([a], [b]) => compare(a, b)).map(([key, rungs]) => {
      const values = [...rungs.keys()].sort((a, b) => a - b);
      const explainers = new Set(
        [...rungs.values()].flat().map(({ names }) => names.explainer),
      );
      const [option = "", task = ""] = key.split(" ", 2);
      return {
        task,
        option,
        values,
        rows: [...explainers].sort(compare).map((explainer) => ({
          explainer,
          points: values.map((value) =>
            point(
              rungs.get(value)!.filter(({ names }) =>
                names.explainer === explainer
              ),
            )
          ),
        })),
      };
    });
}

function point(
  records: readonly CellRecord[],
): Scaling["rows"][number]["points"][number] {
  const costs: { milliseconds: number; rows: number }[] = [];
  for (const { outcome, observed } of records) {
    if (outcome.status !== "scored") return { status: outcome.status };
    const instances = Object.values(outcome.scores)[0]?.length;
    if (!outcome.cost || instances === undefined) continue;
    const { rows, gradientRows } = outcome.cost;
    costs.push({
      milliseconds: observed.milliseconds / instances,
      rows: (rows + 2 * gradientRows) / instances,
    });
  }
  if (costs.length === 0) return { status: "not run" };
  const median = (part: "milliseconds" | "rows") =>
    quantile(costs.map((cost) => cost[part]).sort((a, b) => a - b), 0.5);
  return {
    status: "scored",
    milliseconds: median("milliseconds"),
    rows: median("rows"),
  };
}

function without(options: Options, name: string): Options {
  return Object.fromEntries(
    Object.entries(options).filter(([other]) => other !== name),
  );
}
