/**
 * Scoring a cell.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Metric, Subject } from "../../core/contracts/metric.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import { alterationName } from "../../core/records/alterations.ts";
import type { Outcome, ResolvedSpec } from "../../core/records/record.ts";
import { rng } from "../../core/rows/rng.ts";
import { alterExplanation } from "./alter_explanation.ts";
import { contextOf, explainContext } from "./context_of.ts";
import { explainAgain } from "./explain_again.ts";
import { explainerOf, notHere, NotHereError } from "./external.ts";
import { intercepted } from "./intercepted.ts";
import { noteMeans } from "./note_means.ts";
import type { LoadProblem } from "./problem_loader.ts";
import type { ScoreStep } from "./steps.ts";
import { storedExplanations } from "./stored_explanations.ts";
import { whyInapplicable } from "./why_inapplicable.ts";

/** What scoring needs besides the cell. */
export interface ScoreSetup {
  /** Output folder. */
  readonly out: string;
  /** Every explainer. */
  readonly explainers: readonly Explainer[];
  /** Every metric. */
  readonly metrics: readonly Metric[];
  /** Loads the cell's task. */
  readonly load: LoadProblem;
}

/** A scored outcome while it grows. */
interface Scores {
  readonly scores: Record<string, (number | null)[]>;
  readonly inapplicable: Record<string, string>;
  readonly notes: Record<string, number | null>;
}

/** What every metric of a cell is shown. */
interface Shown {
  readonly problem: Problem;
  readonly explainer: Explainer;
  readonly subject: Omit<Subject, "note">;
  readonly repeated: boolean;
  readonly signal: AbortSignal;
}

/**
 * Scores a cell's stored explanation by each of its metrics, or an altered copy of it.
 *
 * Metrics that explain again do not apply to altered copies and to attributions made elsewhere.
 *
 * @throws {Error} when the explanation is not stored, or a metric fails.
 * @throws {RangeError} when a metric returns something else than a number or NaN per instance.
 */
export async function scoreCell(
  { out, explainers, metrics, load }: ScoreSetup,
  { cell, altered }: ScoreStep,
  signal: AbortSignal,
): Promise<Outcome> {
  const explainer = explainerOf(explainers, cell.explainer);
  const problem = await load(cell.task);
  const { batch, units } = problem;
  const alter = (explanation: Explanation, seed: number) =>
    altered
      ? alterExplanation(explanation, altered, units, (row) =>
        rng(
          "alter",
          alterationName(altered),
          seed,
          cell.task.id,
          batch.instances[row]!,
        ))
      : explanation;
  const { own, repeats } = await storedExplanations(out, cell);
  const model = intercepted(problem.model, () => signal.throwIfAborted());
  const explanation = alter(own.explanation, cell.seed);
  const shown: Shown = {
    problem,
    explainer,
    subject: {
      model,
      batch,
      explanation,
      signed: explainer.signed,
      repeats: repeats.map(({ explanation, seed }) => alter(explanation, seed)),
      explain: altered ? notHere : explainAgain(
        explainer,
        cell.explainer.options,
        explainContext(problem, signal, cell),
        model,
      ),
    },
    repeated: repeats.length > 0 && repeats.length === cell.repeats.length,
    signal,
  };
  const results: Scores = {
    scores: {},
    inapplicable: {},
    notes: noteMeans(explanation.notes),
  };
  for (const ran of cell.metrics) {
    const metric = findCard("metric", metrics, ran.id);
    await addScores(results, metric, ran, cell.task.id, shown);
  }
  return {
    status: "scored",
    ...results,
    cost: own.stored.cost,
    attributions: own.stored.arrays["attributions"]!,
  };
}

/** Adds one metric's scores and notes, or why it does not apply. */
async function addScores(
  { scores, inapplicable, notes }: Scores,
  metric: Metric,
  ran: ResolvedSpec,
  task: string,
  { problem, explainer, subject, repeated, signal }: Shown,
): Promise<void> {
  const name = formatSpec(ran);
  // Keyed without the seed and the explainer, so that every explainer faces the same draws.
  const context = contextOf(problem, signal, ["score", task, metric.id]);
  const reason = whyInapplicable(metric, ran.options, {
    problem,
    context,
    explainer,
    explanation: subject.explanation,
    repeated,
  });
  if (reason) {
    inapplicable[name] = reason;
    return;
  }
  const note: Subject["note"] = (label, data) => {
    const array = { shape: [data.length], data };
    Object.assign(notes, noteMeans({ [`${name}.${label}`]: array }));
  };
  try {
    const values = await metric.score(
      { ...subject, note },
      ran.options,
      context,
    );
    scores[name] = checkScores(metric.id, values, rowsOf(problem.batch.inputs));
  } catch (error) {
    if (!(error instanceof NotHereError)) throw error;
    inapplicable[name] = "needs the explainer";
  }
}

/** NaN becomes null, which JSON can hold; anything else must be a number. */
function checkScores(
  id: string,
  values: Float64Array,
  rows: number,
): (number | null)[] {
  if (values.length !== rows || values.some((v) => Math.abs(v) === Infinity)) {
    throw new RangeError(
      `Cannot use the scores of ${id}: expected ${rows} numbers or NaN, current value is [${values}]`,
    );
  }
  return Array.from(values, (value) => Number.isNaN(value) ? null : value);
}
