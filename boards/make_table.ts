/**
 * Making a board's table.
 *
 * @module
 */
import type { TableMetric } from "./table_metric.ts";
import { holm } from "../core/statistics/holm.ts";
import { rng } from "../core/rows/rng.ts";
import type { CellRecord } from "../core/records/record.ts";
import { acrossTasks } from "./inference/across_tasks.ts";
import type { BoardTable } from "./board.ts";
import type { BoardRow } from "./board_row.ts";
import { cellCounts } from "./cell_counts.ts";
import { compare } from "./compare.ts";
import { meanOf } from "./inference/estimate.ts";
import { frontier } from "./inference/frontier.ts";
import { type Entry, pairedTest, rank } from "./inference/rank.ts";
import { rowIntervals } from "./inference/row_intervals.ts";
import type { Summary } from "./summarise.ts";

/** What summing scores in [0, 1] in another order may add. */
const ROUNDING = 1e-12;

/** An entry, and what it is the mean of. */
interface TaskEntry extends Entry {
  /** Per task, its mean. */
  readonly values: readonly number[];
  /** Per task, bootstrap draws of that mean. */
  readonly byTask: readonly Float64Array[];
}

/**
 * One metric's table: best first, ranked where a row has every task of the block.
 *
 * @param metric The metric, as a short spec.
 * @param summaries Its scores by task.
 * @param records All records, for costs and counts of cells.
 */
export function makeTable(
  metric: string,
  summaries: ReadonlyMap<string, readonly Summary[]>,
  { category, better, needs }: TableMetric,
  records: readonly CellRecord[],
): BoardTable {
  const sign = better === "higher" ? 1 : -1;
  const byExplainer = new Map<string, Map<string, Summary>>();
  for (const [task, summary] of summaries) {
    for (const one of summary) {
      const own = byExplainer.get(one.explainer) ?? new Map<string, Summary>();
      byExplainer.set(one.explainer, own.set(task, one));
    }
  }
  const isDefined = (summary?: Summary) => summary?.estimate.mean != null;
  const [tasks, undefinedTasks] = partition(
    [...summaries.keys()],
    (task) => summaries.get(task)!.some(isDefined),
  );
  const entries = new Map([...byExplainer].flatMap(([explainer, own]) => {
    const block = tasks.map((task) => own.get(task));
    if (tasks.length === 0 || !block.every(isDefined)) return [];
    return [[explainer, entryOf(block.map((one) => one!), sign)]];
  }));
  const control = (explainer: string) =>
    [...byExplainer.get(explainer)!.values()].some(({ control }) => control);
  const ranked = [...entries.keys()].filter((explainer) => !control(explainer));
  const stream = (a: string, b: string) => rng("board", metric, a, b);
  const places = rank(
    ranked.map((explainer) => entries.get(explainer)!),
    (a, b) => stream(ranked[a]!, ranked[b]!),
  );
  const beats = beatRandom(entries, ranked, stream);
  const recordsOf = Map.groupBy(records, ({ names }) => names.explainer);
  const across = acrossTasks(
    ranked.map((explainer) => {
      const { values, byTask } = entries.get(explainer)!;
      return { explainer, values, draws: byTask };
    }),
    rng("board", metric, "across tasks"),
  );

  const rows = [...byExplainer].map(([explainer, own]): BoardRow => {
    const entry = entries.get(explainer);
    const place = places[ranked.indexOf(explainer)];
    const estimates = [...own.values()].map(({ estimate }) => estimate);
    const means = estimates.flatMap(({ mean }) => mean ?? []);
    const total = (field: "n" | "missing") =>
      estimates.reduce((sum, estimate) => sum + estimate[field], 0);
    return {
      explainer,
      control: control(explainer),
      mean: means.length > 0 ? meanOf(means) : null,
      ...(entry ? rowIntervals(entry, sign) : { low: null, high: null }),
      n: total("n"),
      missing: total("missing"),
      ...(place ?? { group: "" }),
      ...beats.get(explainer),
      ...cellCounts(metric, recordsOf.get(explainer) ?? [], tasks, own),
      tasks: Object.fromEntries(
        [...own].map(([task, { estimate }]) => [task, estimate]),
      ),
    };
  });
  const worst = -sign * Infinity;
  rows.sort((a, b) =>
    sign * Math.sign((b.mean ?? worst) - (a.mean ?? worst)) ||
    compare(a.explainer, b.explainer)
  );
  const oracle = entries.get("oracle");
  return {
    metric,
    category,
    better,
    tasks,
    undefinedTasks,
    rows: markFrontier(rows, sign),
    ...(across && { across }),
    ...(needs.includes("relevance") && oracle && {
      valid: [...entries.values()].every(({ value }) =>
        value <= oracle.value + ROUNDING
      ),
    }),
  };
}

/** What passes, and what does not. */
function partition<T>(items: readonly T[], passes: (item: T) => boolean) {
  return [items.filter(passes), items.filter((item) => !passes(item))] as const;
}

function entryOf(own: readonly Summary[], sign: number): TaskEntry {
  const values = own.map(({ estimate }) => sign * estimate.mean!);
  const byTask = own.map(({ draws }) => draws.map((draw) => sign * draw));
  return {
    means: own.map(({ means }) => means.map((mean) => sign * mean)),
    value: meanOf(values),
    draws: byTask[0]!.map((_, draw) =>
      meanOf(byTask.map((draws) => draws[draw]!))
    ),
    values,
    byTask,
  };
}

/**
 * Which ranked rows a paired test shows to be better or worse than `random`, at 5% after Holm's
 * correction.
 */
function beatRandom(
  entries: ReadonlyMap<string, Entry>,
  ranked: readonly string[],
  stream: (a: string, b: string) => ReturnType<typeof rng>,
): Map<string, Pick<BoardRow, "beatsRandom" | "losesToRandom">> {
  const random = entries.get("random");
  if (!random) return new Map();
  const corrected = holm(
    ranked.map((explainer) =>
      pairedTest(entries.get(explainer)!, random, stream(explainer, "random"))
    ),
  );
  return new Map(ranked.map((explainer, i) => {
    const apart = corrected[i]! < 0.05;
    const { value } = entries.get(explainer)!;
    return [explainer, {
      beatsRandom: apart && value > random.value,
      ...(apart && value < random.value && { losesToRandom: true }),
    }];
  }));
}

/** Marks ranked rows of known cost. */
function markFrontier(rows: readonly BoardRow[], sign: number): BoardRow[] {
  const priced = rows.filter(({ rank, cost }) => rank && cost !== null);
  const on = frontier(
    priced.map(({ cost, mean }) => ({ cost: cost!, value: sign * mean! })),
  );
  return rows.map((row) => {
    const at = priced.indexOf(row);
    return at < 0 ? row : { ...row, frontier: on[at]! };
  });
}
