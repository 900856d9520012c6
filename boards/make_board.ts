/**
 * Making a board.
 *
 * @module
 */
import type { Category } from "../core/contracts/metric.ts";
import { rng } from "../core/rows/rng.ts";
import { parseSpec } from "../core/plugins/spec.ts";
import type { CellRecord } from "../core/records/record.ts";
import type { Board, BoardTable, ScoreRow } from "./board.ts";
import type { Judgement } from "../core/records/judgement.ts";
import { budgetCurves } from "./costs/budget_curves.ts";
import { cellTraces } from "./costs/cell_traces.ts";
import { type AllCards, collect, type Series } from "./collect.ts";
import { compare } from "./compare.ts";
import { costs, gaps } from "./costs/costs.ts";
import { currentRecords } from "./current_records.ts";
import { distances } from "./costs/distances.ts";
import { meanOf } from "./inference/estimate.ts";
import { knownCards } from "./known_cards.ts";
import { knownGood } from "./validity/known_good.ts";
import { makeTable } from "./make_table.ts";
import { metricValidity } from "./validity/metric_validity.ts";
import { optionSensitivity } from "./validity/option_sensitivity.ts";
import { reactions } from "./validity/reactions.ts";
import { scaling } from "./costs/scaling.ts";
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
 * - Explainers are ranked, per metric, on the tasks that any explainer completed. Only those that
 *   completed all of these are ranked, since means over different tasks are not comparable.
 * - Intervals are percentile bootstraps over instances and seeds.
 * - Ranks, their intervals and tie groups are in {@linkcode BoardTable}.
 *
 * @param resamples Bootstrap resamples behind each interval.
 * @param judgements Scores of altered copies.
 * @throws {RangeError} when there are no current records, or records of several backends.
 */
export function makeBoard(
  records: readonly CellRecord[],
  projectCards: AllCards,
  resamples = 10_000,
  judgements: readonly Judgement[] = [],
): Board {
  const cards = knownCards(projectCards, records);
  const current = currentRecords(records, cards);
  const backend = current[0]?.cell.backend;
  if (backend === undefined) {
    throw new RangeError(
      `Cannot make a board: expected records of the present versions, current value is ${records.length} records of which none is`,
    );
  }
  const tables: BoardTable[] = [];
  const summarised = new Map<string, ReadonlyMap<string, Summary[]>>();
  const scores: ScoreRow[] = [];
  const cardOf = (metric: string) => {
    const { id } = parseSpec(metric);
    return cards.metrics.find((card) => card.id === id)!;
  };
  for (const [metric, byTask] of collect(current, cards)) {
    const summaries = new Map<string, Summary[]>();
    for (const [task, series] of byTask) {
      const stream = (purpose: string) => rng("board", task, purpose);
      const summary = summarise(series, resamples, stream);
      summaries.set(task, summary);
      scores.push(...scoreRows(metric, task, series, summary));
    }
    summarised.set(metric, summaries);
    tables.push(makeTable(metric, summaries, cardOf(metric), current));
  }
  const ladders = scaling(current);
  const reacting = judgements.length === 0 ? [] : reactions(
    judgements,
    current,
    knownGood(summarised, cardOf),
    cards,
    resamples,
  );
  const axis = ({ category }: BoardTable) => AXES.indexOf(category);
  return {
    schema: 1,
    suites: [...new Set(current.map(({ suite }) => suite))].sort(),
    backend,
    resamples,
    tables: tables.sort((a, b) => axis(a) - axis(b)),
    curves: budgetCurves(tables, current),
    validity: metricValidity(summarised, cardOf, resamples),
    ...(ladders.length > 0 && { scaling: ladders }),
    ...(reacting.length > 0 && { reactions: reacting }),
    optionSensitivity: optionSensitivity(summarised, cardOf),
    distances: distances(current, cards),
    costs: costs(current),
    gaps: gaps(current),
    scores: scores.sort((a, b) =>
      compare(a.task, b.task) || compare(a.explainer, b.explainer) ||
      compare(a.options, b.options) || a.seed - b.seed ||
      compare(a.metric, b.metric)
    ),
    cells: cellTraces(current),
  };
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
