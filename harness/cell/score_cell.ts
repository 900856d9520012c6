/**
 * Scoring a cell.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric, Subject } from "../../core/contracts/metric.ts";
import { rowsOf } from "../../core/contracts/nd_array.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type { Cell, Outcome, ResolvedSpec } from "../../core/records/record.ts";
import { isForeign } from "../foreign/is_foreign.ts";
import { contextOf, explainContext } from "./context_of.ts";
import { explainAgain } from "./explain_again.ts";
import { explainerOf, notHere, NotHereError } from "./external.ts";
import { intercepted } from "./intercepted.ts";
import type { ForeignCode } from "../foreign/foreign_code.ts";
import type { Latest } from "./latest.ts";
import { noteMeans } from "./note_means.ts";
import { ownCopy } from "../foreign/own_copy.ts";
import { type Culprit, inPlugin } from "../foreign/plugin_error.ts";
import type { LoadProblem } from "./problem_loader.ts";
import { type Scorable, scorable, scorableKey } from "./scorable.ts";
import type { ScoreStep } from "./steps.ts";
import { whyInapplicable } from "./why_inapplicable.ts";

/** Most characters of wrong scores in an error. */
const SHOWN = 200;

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
  /** Keeps the explanations between the steps of one cell. */
  readonly latest: Latest<Scorable>;
  /** Runs code that is not the project's. */
  readonly foreign: ForeignCode;
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
 * - Metrics that explain again do not apply to altered copies and to attributions made elsewhere.
 * - Metrics are handed copies: what one writes to them reaches no other.
 *
 * @throws {Error} when the explanation is not stored.
 * @throws {PluginError} when a metric fails, or returns something else than a number or NaN per
 *   instance.
 * @throws {CulpritError} when a plug-in that is not the project's changed what others use.
 */
export async function scoreCell(
  { out, explainers, metrics, load, latest, foreign }: ScoreSetup,
  step: ScoreStep,
  signal: AbortSignal,
): Promise<Outcome> {
  const { cell, altered } = step;
  const explainer = explainerOf(explainers, cell.explainer);
  const problem = await load(cell.task);
  const known = await latest.take(
    scorableKey(step),
    () => scorable(out, step, problem),
  );
  const results: Scores = {
    scores: {},
    inapplicable: {},
    notes: noteMeans(known.explanation.notes),
  };
  for (const ran of cell.metrics) {
    const metric = findCard("metric", metrics, ran.id);
    const model = intercepted(problem.model, () => signal.throwIfAborted());
    const shown: Shown = {
      problem,
      explainer,
      subject: {
        model,
        batch: ownCopy(problem.batch),
        explanation: ownCopy(known.explanation),
        signed: explainer.signed,
        repeats: ownCopy(known.repeats),
        explain: altered ? notHere : explainAgain(
          explainer,
          cell.explainer.options,
          explainContext(
            problem,
            signal,
            cell,
            isForeign("explainer", cell.explainer),
          ),
          model,
        ),
      },
      repeated: known.repeats.length > 0 &&
        known.repeats.length === cell.repeats.length,
      signal,
    };
    const work = () =>
      inPlugin(
        { kind: "metric", id: metric.id },
        () => addScores(results, metric, ran, cell.task.id, shown),
      );
    const culprit = foreignIn(cell, ran);
    await (culprit ? foreign.run(culprit, problem, work) : work());
  }
  return {
    status: "scored",
    ...results,
    cost: known.stored.cost,
    attributions: known.stored.arrays["attributions"]!,
  };
}

/** The plug-in of a step whose code is not the project's, if there is one. */
export function foreignIn(
  { explainer, task }: Pick<Cell, "explainer" | "task">,
  metric?: ResolvedSpec,
): Culprit | undefined {
  if (metric && isForeign("metric", metric)) {
    return { kind: "metric", id: metric.id };
  }
  if (isForeign("explainer", explainer)) {
    return { kind: "explainer", id: explainer.id };
  }
  return isForeign("task", task) ? { kind: "task", id: task.id } : undefined;
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
  const prefix = ["score", task, metric.id];
  const context = contextOf(
    problem,
    signal,
    prefix,
    isForeign("metric", ran),
  );
  const reason = whyInapplicable(metric, ran.options, {
    problem: { ...problem, model: subject.model },
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
  values: unknown,
  rows: number,
): (number | null)[] {
  const isScores = values instanceof Float64Array && values.length === rows &&
    !values.some((v) => Math.abs(v) === Infinity);
  if (!isScores) {
    const actual = ArrayBuffer.isView(values) || Array.isArray(values)
      ? `${values.constructor.name} [${values}]`
      : messageOf(values);
    throw new RangeError(
      `Cannot use the scores of ${id}: expected a Float64Array of ${rows} numbers or NaN, current value is ${
        actual.slice(0, SHOWN)
      }`,
    );
  }
  return Array.from(values, (value) => Number.isNaN(value) ? null : value);
}
