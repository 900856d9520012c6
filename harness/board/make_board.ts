/**
 * Making a board.
 *
 * @module
 */
import type { Category } from "../../core/contracts.ts";
import { holm } from "../../core/holm.ts";
import { rng } from "../../core/rng.ts";
import { parseSpec } from "../../core/spec.ts";
import type { CellRecord } from "../record.ts";
import type { Board, BoardRow, BoardTable, ScoreRow } from "./board.ts";
import { type AllCards, collect, type Series } from "./collect.ts";
import { compare } from "./compare.ts";
import { costs, gaps } from "./costs.ts";
import { currentRecords } from "./current_records.ts";
import { intervalOf, meanOf } from "./estimate.ts";
import { type Entry, pairedTest, rank } from "./rank.ts";
import { summarise, type Summary } from "./summarise.ts";

const AXES: readonly Category[] = [
  "accuracy",
  "localisation",
  "faithfulness",
  "robustness",
  "consistency",
  "axiomatic",
  "randomisation",
  "complexity",
];

/**
 * The board of these records.
 *
 * Explainers are ranked, per metric, on the tasks that anybody completed, and only those that completed all of them:
 * means over different tasks are not comparable. Intervals are percentile bootstraps over instances and seeds; places,
 * their intervals and tie groups are in {@linkcode BoardTable}.
 *
 * @param resamples Bootstrap resamples behind each interval.
 * @throws {RangeError} when there are no current records, or records of several backends.
 */
export function makeBoard(
  records: readonly CellRecord[],
  cards: AllCards,
  resamples = 10_000,
): Board {
  const current = currentRecords(records, cards);
  const backend = current[0]?.cell.backend;
  if (backend === undefined) {
    throw new RangeError(
      `Cannot make a board: expected records of the present versions, current value is ${records.length} records of which none is`,
    );
  }
  const tables: BoardTable[] = [];
  const scores: ScoreRow[] = [];
  for (const [metric, byTask] of collect(current, cards)) {
    const summaries = new Map<string, Summary[]>();
    for (const [task, series] of byTask) {
      const stream = (purpose: string) => rng("board", task, purpose);
      const summary = summarise(series, resamples, stream);
      summaries.set(task, summary);
      scores.push(...scoreRows(metric, task, series, summary));
    }
    tables.push(makeTable(metric, summaries, cards));
  }
  const axis = ({ category }: BoardTable) => AXES.indexOf(category);
  return {
    schema: 1,
    suites: [...new Set(current.map(({ suite }) => suite))].sort(),
    backend,
    resamples,
    tables: tables.sort((a, b) => axis(a) - axis(b)),
    costs: costs(current),
    gaps: gaps(current),
    scores: scores.sort((a, b) =>
      compare(a.task, b.task) || compare(a.explainer, b.explainer) ||
      compare(a.options, b.options) || a.seed - b.seed ||
      compare(a.metric, b.metric)
    ),
  };
}

function makeTable(
  metric: string,
  summaries: ReadonlyMap<string, Summary[]>,
  cards: AllCards,
): BoardTable {
  const { id } = parseSpec(metric);
  const { category, better, needs } = cards.metrics.find((card) =>
    card.id === id
  )!;
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
      ...(entry
        ? flip(intervalOf(entry.draws), sign)
        : { low: null, high: null }),
      n: total("n"),
      missing: total("missing"),
      ...(place ?? { group: "" }),
      ...(beats.has(explainer) && { beatsRandom: beats.get(explainer)! }),
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
    rows,
    ...(needs.includes("relevance") && oracle && {
      valid: [...entries.values()].every(({ value }) => value <= oracle.value),
    }),
  };
}

/** What passes, and what does not. */
function partition<T>(items: readonly T[], passes: (item: T) => boolean) {
  return [items.filter(passes), items.filter((item) => !passes(item))] as const;
}

function entryOf(own: readonly Summary[], sign: number): Entry {
  return {
    means: own.map(({ means }) => means.map((mean) => sign * mean)),
    value: sign * meanOf(own.map(({ estimate }) => estimate.mean!)),
    draws: own[0]!.draws.map((_, draw) =>
      sign * meanOf(own.map(({ draws }) => draws[draw]!))
    ),
  };
}

/** Which ranked rows a paired test shows to be better than `random`, at 5% after Holm's correction. */
function beatRandom(
  entries: ReadonlyMap<string, Entry>,
  ranked: readonly string[],
  stream: (a: string, b: string) => ReturnType<typeof rng>,
): Map<string, boolean> {
  const random = entries.get("random");
  if (!random) return new Map();
  const corrected = holm(
    ranked.map((explainer) =>
      pairedTest(entries.get(explainer)!, random, stream(explainer, "random"))
    ),
  );
  return new Map(ranked.map((explainer, i) => [
    explainer,
    corrected[i]! < 0.05 && entries.get(explainer)!.value > random.value,
  ]));
}

function flip({ low, high }: { low: number; high: number }, sign: number) {
  return sign > 0 ? { low, high } : { low: -high, high: -low };
}

function scoreRows(
  metric: string,
  task: string,
  series: readonly Series[],
  summaries: readonly Summary[],
): ScoreRow[] {
  return series.flatMap(({ explainer, suite, seeds, values }, i) => {
    const { id, options } = parseSpec(explainer);
    return seeds.map((seed, s) => ({
      suite,
      task,
      explainer: id,
      options: Object.entries(options).map(([name, value]) =>
        `${name}=${value}`
      ).join(","),
      seed,
      metric,
      ...summaries[i]!.bySeed[s]!,
      sd: deviation(values[s]!),
    }));
  });
}

/** Sample standard deviation of what is defined, null below two values. */
function deviation(values: Float64Array): number | null {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length < 2) return null;
  const mean = meanOf(defined);
  const squares = defined.map((value) => (value - mean) ** 2);
  return Math.sqrt(meanOf(squares) * defined.length / (defined.length - 1));
}
