/**
 * Explaining and scoring cells: the same code in a worker and in the caller's own thread.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import { rng } from "../../core/rows/rng.ts";
import { unitsOr } from "../../core/rows/units.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import { alterationName } from "../../core/records/alterations.ts";
import { alterExplanation } from "./alter_explanation.ts";
import { explanationKey } from "../store/cell_key.ts";
import { explainAgain } from "./explain_again.ts";
import { explainBatches } from "./explain_batches.ts";
import { explainerOf, notHere, NotHereError } from "./external.ts";
import { intercepted } from "./intercepted.ts";
import { meter } from "./meter.ts";
import { problemHas } from "./problem_has.ts";
import { MissingFileError } from "../data/read_data.ts";
import { hostAccess } from "../data/host_access.ts";
import type { PluginLists } from "../plan/plan.ts";
import { readFile } from "../data/read_file.ts";
import type { Cell, Outcome } from "../../core/records/record.ts";
import type { ExplainStep, LoadStep, ScoreStep, StepResult } from "./steps.ts";
import {
  type KeptExplanation,
  readExplanation,
  StorageError,
  writeExplanation,
} from "../store/store.ts";
import { whyInapplicable } from "./why_inapplicable.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** Takes the steps of cells. */
export interface CellRunner {
  /** Takes a step; never rejects. */
  take(
    step: LoadStep | ExplainStep | ScoreStep,
    signal: AbortSignal,
  ): Promise<StepResult>;
}

/** A runner over these plug-ins that keeps what it makes in `out`. */
export function cellRunner(
  { out, explainers, metrics, tasks, speed }: PluginLists & {
    readonly out: string;
    /** Measures the machine before each explanation, in billions of operations per second. */
    readonly speed?: () => Promise<number>;
  },
): CellRunner {
  const problems = new Map<string, Promise<Problem>>();
  const load = ({ id, options }: LoadStep["task"]) => {
    const key = formatSpec({ id, options });
    const known = problems.get(key);
    if (known) return known;
    const problem = findCard("task", tasks, id).load(
      options,
      readFile,
      hostAccess,
    );
    problems.set(key, problem);
    return problem;
  };

  const explain = async (
    { cell, batch }: ExplainStep,
    signal: AbortSignal,
  ): Promise<StepResult> => {
    const explainer = findCard("explainer", explainers, cell.explainer.id);
    const problem = await load(cell.task);
    const missing = explainer.needs.find((need) => !problemHas(problem, need));
    if (missing) {
      return {
        status: "outcome",
        outcome: { status: "skipped", reason: `needs ${missing}` },
      };
    }
    const context = explainContext(problem, signal, cell);
    const { options } = cell.explainer;
    const reason = explainer.refuses?.(problem.model, options, context);
    if (reason) {
      return { status: "outcome", outcome: { status: "skipped", reason } };
    }
    const key = await explanationKey(cell);
    const kept = await readExplanation(out, key);
    if (kept) return explained(kept.kept);

    const gflops = await speed?.();
    const metered = meter(problem.model, signal);
    const start = performance.now();
    const bound = await explainer.prepare(metered.model, options, context);
    const explanation = await explainBatches(
      explainer,
      bound,
      problem.model,
      problem.batch,
      batch,
    );
    const milliseconds = performance.now() - start - metered.overhead();
    await writeExplanation(
      out,
      key,
      explanation,
      metered.cost(),
      { milliseconds, ...(gflops && { gflops }) },
    );
    return explained({ milliseconds, ...(gflops && { gflops }) });
  };

  const score = async (
    { cell, altered }: ScoreStep,
    signal: AbortSignal,
  ): Promise<StepResult> => {
    const explainer = explainerOf(explainers, cell.explainer);
    const problem = await load(cell.task);
    const alter = (explanation: Explanation, seed: number) =>
      altered
        ? alterExplanation(explanation, altered, problem.units, (row) =>
          rng(
            ...["alter", alterationName(altered), seed, cell.task.id],
            problem.batch.instances[row]!,
          ))
        : explanation;
    const own = await readExplanation(out, await explanationKey(cell));
    if (!own) {
      throw new Error(
        "Cannot score: expected the explanation to be kept, current value is missing or damaged",
      );
    }
    const repeats: Explanation[] = [];
    for (const seed of cell.repeats) {
      const key = await explanationKey({ ...cell, seed });
      const repeat = await readExplanation(out, key);
      if (repeat) repeats.push(alter(repeat.explanation, seed));
    }
    const model = intercepted(problem.model, () => signal.throwIfAborted());
    const explain = altered ? notHere : explainAgain(
      explainer,
      cell.explainer.options,
      explainContext(problem, signal, cell),
      model,
    );
    const explanation = alter(own.explanation, cell.seed);
    const notes = noteMeans(explanation.notes);
    const scores: Record<string, (number | null)[]> = {};
    const inapplicable: Record<string, string> = {};
    for (const ran of cell.metrics) {
      const metric = findCard("metric", metrics, ran.id);
      const name = formatSpec(ran);
      // Keyed without the seed and the explainer, so that every explainer faces the same draws.
      const context = contextOf(problem, signal, [
        "score",
        cell.task.id,
        metric.id,
      ]);
      const reason = whyInapplicable(metric, ran.options, {
        ...{ problem, context, explainer, explanation },
        repeated: repeats.length > 0 && repeats.length === cell.repeats.length,
      });
      if (reason) {
        inapplicable[name] = reason;
        continue;
      }
      const values = await metric.score(
        {
          model,
          batch: problem.batch,
          explanation,
          signed: explainer.signed,
          repeats,
          explain,
          note: (label, data) =>
            Object.assign(
              notes,
              noteMeans({
                [`${name}.${label}`]: { shape: [data.length], data },
              }),
            ),
        },
        ran.options,
        context,
      ).catch((error) => {
        if (error instanceof NotHereError) return undefined;
        throw error;
      });
      if (!values) {
        inapplicable[name] = "needs the explainer";
        continue;
      }
      scores[name] = checkScores(
        metric.id,
        values,
        rowsOf(problem.batch.inputs),
      );
    }
    const outcome: Outcome = {
      status: "scored",
      scores,
      inapplicable,
      cost: own.kept.cost,
      attributions: own.kept.arrays["attributions"]!,
      notes,
    };
    return { status: "outcome", outcome };
  };

  return {
    async take(step, signal) {
      try {
        switch (step.kind) {
          case "load":
            return {
              status: "loaded",
              weights: (await load(step.task)).weights,
            };
          case "explain":
            return await explain(step, signal);
          case "score":
            return await score(step, signal);
        }
      } catch (error) {
        if (error instanceof MissingFileError) {
          const { reason } = error;
          return { status: "outcome", outcome: { status: "skipped", reason } };
        }
        return {
          status: "failed",
          error: messageOf(error),
          fatal: error instanceof StorageError,
        };
      }
    },
  };
}

function explained(
  { milliseconds, gflops }: Pick<KeptExplanation, "milliseconds" | "gflops">,
): StepResult {
  return {
    status: "explained",
    milliseconds,
    ...(gflops && { gflops }),
    memory: Deno.memoryUsage().rss,
  };
}

/** Leads to the same draws whenever a cell's explainer is prepared. */
function explainContext(
  problem: Problem,
  signal: AbortSignal,
  { seed, task, explainer }: Cell,
): Context {
  return contextOf(problem, signal, ["explain", seed, task.id, explainer.id]);
}

/** What a plug-in may take from a problem; `prefix` leads every key of its random numbers. */
export function contextOf(
  problem: Problem,
  signal: AbortSignal,
  prefix: readonly (number | string)[],
): Context {
  const { model, background, baseline, box, units, distribution } = problem;
  return {
    rng: (...key) => rng(...prefix, ...key),
    background,
    baseline,
    box,
    units: unitsOr(units, sizeOf(model.inputShape)),
    ...(distribution && { distribution }),
    signal,
  };
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

/** Mean of each note over everything, null where it is not finite. */
function noteMeans(
  notes: Explanation["notes"] = {},
): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(notes).map(([name, { data }]) => {
      let sum = 0;
      for (const value of data) sum += value;
      const mean = sum / data.length;
      return [name, Number.isFinite(mean) ? mean : null];
    }),
  );
}
