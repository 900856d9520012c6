/**
 * Scoring a cell by all of its metrics.
 *
 * @module
 */
import { formatSpec } from "../../core/plugins/spec.ts";
import type { Alteration } from "../../core/records/alterations.ts";
import type {
  Cell,
  ResolvedSpec,
  ScoredRecord,
} from "../../core/records/record.ts";
import { stepReason } from "./step_reason.ts";
import type { StepResult, StepWorker } from "./steps.ts";

/** Most characters of stacks. */
const LONGEST = 4000;

/** How a cell is scored. */
export interface MetricScoring {
  /** Takes the steps. */
  readonly worker: StepWorker;
  /** The cell. */
  readonly cell: Cell;
  /** Seconds per metric. */
  readonly timeout: number;
  /** Scores copies altered in this way instead. */
  readonly altered?: Alteration;
}

/**
 * Scores the stored explanation of a cell, or altered copies of it, by each of its metrics, one
 * step per metric.
 *
 * - A metric that fails or runs out of time is named in `failed`; the others keep their scores.
 * - Any other result than a scored outcome says why no metric could be tried, or that the cell
 *   itself failed.
 */
export async function scoreMetrics(
  { worker, cell, timeout, altered }: MetricScoring,
): Promise<StepResult> {
  const take = (metrics: readonly ResolvedSpec[]) =>
    worker.take({
      kind: "score",
      cell: { ...cell, metrics },
      ...(altered && { altered }),
    }, timeout);
  const scored = await take([]);
  if (scored.status !== "outcome" || scored.outcome.status !== "scored") {
    return scored;
  }
  let { outcome } = scored;
  const failed: Record<string, string> = {};
  const stacks: string[] = [];
  const queue = [...cell.metrics];
  for (let ran = queue.shift(); ran; ran = queue.shift()) {
    const result = await take([ran]);
    if (result.status === "outcome" && result.outcome.status === "scored") {
      outcome = joined(outcome, result.outcome);
      continue;
    }
    const culprit = culpritOf(result, ran, cell);
    if (culprit === "cell") return result;
    const name = formatSpec(culprit);
    // Another metric's late error: this one is tried again.
    if (culprit !== ran && failed[name] === undefined) {
      queue.unshift(ran);
    }
    outcome = without(outcome, name);
    failed[name] = stepReason(result);
    if (result.status === "failed" && result.stack) stacks.push(result.stack);
    // The next metric's time is not spent on loading the task into a fresh worker.
    if (result.status === "timed_out") {
      await worker.take({ kind: "load", task: cell.task }, timeout);
    }
  }
  return {
    status: "outcome",
    outcome: {
      ...outcome,
      ...(Object.keys(failed).length > 0 && { failed }),
    },
    ...(stacks.length > 0 && { stack: stacks.join("\n\n").slice(0, LONGEST) }),
  };
}

/** What a failure is charged to: the metric that ran, one that ran before, or the cell. */
function culpritOf(
  result: StepResult,
  ran: ResolvedSpec,
  { metrics }: Cell,
): ResolvedSpec | "cell" {
  if (result.status !== "failed") return ran;
  const { fatal, culprit } = result;
  if (fatal || culprit && culprit.kind !== "metric") return "cell";
  if (!culprit || culprit.id === ran.id) return ran;
  return metrics.findLast(({ id }) => id === culprit.id) ?? ran;
}

/** The outcome without a metric's scores. */
function without(
  { scores, inapplicable, ...rest }: ScoredRecord["outcome"],
  name: string,
): ScoredRecord["outcome"] {
  const { [name]: _, ...others } = scores;
  const { [name]: __, ...reasons } = inapplicable;
  return { ...rest, scores: others, inapplicable: reasons };
}

function joined(
  a: ScoredRecord["outcome"],
  b: ScoredRecord["outcome"],
): ScoredRecord["outcome"] {
  return {
    ...a,
    scores: { ...a.scores, ...b.scores },
    inapplicable: { ...a.inapplicable, ...b.inapplicable },
    notes: { ...a.notes, ...b.notes },
  };
}
