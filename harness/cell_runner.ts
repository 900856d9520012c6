/**
 * Explaining and scoring cells: the same code in a worker and in the caller's own thread.
 *
 * @module
 */
import type {
  Batch,
  Context,
  Explainer,
  Explanation,
  Need,
  Problem,
  Task,
} from "../core/contracts.ts";
import { findCard } from "../core/find_card.ts";
import { layersHave } from "../core/layers_have.ts";
import { rowsOf, sliceRows } from "../core/nd_array.ts";
import { rng } from "../core/rng.ts";
import { sliceTruth } from "../core/slice_truth.ts";
import { formatSpec } from "../core/spec.ts";
import { metrics } from "../metrics/index.ts";
import { explanationKey } from "./cell_key.ts";
import { checkExplanation } from "./check_explanation.ts";
import { intercepted } from "./intercepted.ts";
import { joinExplanations } from "./join_explanations.ts";
import { meter } from "./meter.ts";
import { readFile } from "./read_file.ts";
import type { Outcome } from "./record.ts";
import type { ExplainStep, LoadStep, ScoreStep, StepResult } from "./steps.ts";
import { readExplanation, StorageError, writeExplanation } from "./store.ts";

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
  { out, explainers, tasks }: {
    readonly out: string;
    readonly explainers: readonly Explainer[];
    readonly tasks: readonly Task[];
  },
): CellRunner {
  const problems = new Map<string, Promise<Problem>>();
  const load = ({ id, options }: LoadStep["task"]) => {
    const key = formatSpec({ id, options });
    const known = problems.get(key);
    if (known) return known;
    const problem = findCard("task", tasks, id).load(options, readFile);
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
    const context = contextOf(problem, signal, [
      "explain",
      cell.seed,
      cell.task.id,
      cell.explainer.id,
    ]);
    const { options } = cell.explainer;
    const reason = explainer.refuses?.(problem.model, options, context);
    if (reason) {
      return { status: "outcome", outcome: { status: "skipped", reason } };
    }
    const key = await explanationKey(cell);
    const kept = await readExplanation(out, key);
    if (kept) return explained(kept.kept.milliseconds);

    const metered = meter(problem.model, signal);
    const start = performance.now();
    const bound = await explainer.prepare(metered.model, options, context);
    const parts: Explanation[] = [];
    const rows = rowsOf(problem.batch.inputs);
    for (let at = 0; at < rows; at += batch) {
      const part = sliceBatch(problem.batch, at, Math.min(rows, at + batch));
      // Truth is shown only to those who say that they look at it.
      const { truth, ...blind } = part;
      const shown = explainer.needs.includes("relevance") && truth
        ? part
        : blind;
      const explanation = await bound(shown);
      checkExplanation(explainer.id, part, explanation);
      parts.push(explanation);
    }
    const milliseconds = performance.now() - start - metered.overhead();
    await writeExplanation(
      out,
      key,
      joinExplanations(parts),
      metered.cost(),
      milliseconds,
    );
    return explained(milliseconds);
  };

  const score = async (
    { cell }: ScoreStep,
    signal: AbortSignal,
  ): Promise<StepResult> => {
    const explainer = findCard("explainer", explainers, cell.explainer.id);
    const problem = await load(cell.task);
    const own = await readExplanation(out, await explanationKey(cell));
    if (!own) throw new Error("Cannot score: the explanation was not kept");
    const repeats: Explanation[] = [];
    for (const seed of cell.repeats) {
      const key = await explanationKey({ ...cell, seed });
      const repeat = await readExplanation(out, key);
      if (repeat) repeats.push(repeat.explanation);
    }
    const model = intercepted(problem.model, () => signal.throwIfAborted());
    const scores: Record<string, (number | null)[]> = {};
    const inapplicable: Record<string, string> = {};
    for (const ran of cell.metrics) {
      const metric = findCard("metric", metrics, ran.id);
      const name = formatSpec(ran);
      const has = (need: Need) =>
        need === "repeats"
          ? repeats.length > 0 && repeats.length === cell.repeats.length
          : need === "baseValues"
          ? own.explanation.baseValues !== undefined
          : problemHas(problem, need);
      const missing = metric.needs.find((need) => !has(need));
      if (missing) {
        inapplicable[name] = `needs ${missing}`;
        continue;
      }
      // Keyed without the seed and the explainer, so that every explainer faces the same draws.
      const context = contextOf(problem, signal, [
        "score",
        cell.task.id,
        metric.id,
      ]);
      const values = await metric.score(
        {
          model,
          batch: problem.batch,
          explanation: own.explanation,
          signed: explainer.signed,
          repeats,
        },
        ran.options,
        context,
      );
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
      notes: noteMeans(own.explanation),
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
        return {
          status: "failed",
          error: error instanceof Error ? error.message : String(error),
          fatal: error instanceof StorageError,
        };
      }
    },
  };
}

function explained(milliseconds: number): StepResult {
  return {
    status: "explained",
    milliseconds,
    memory: Deno.memoryUsage().rss,
  };
}

function problemHas(problem: Problem, need: Need): boolean {
  switch (need) {
    case "gradient":
      return problem.model.gradient !== undefined;
    case "relevance":
    case "mask":
    case "attributions":
      return problem.batch.truth?.[need] !== undefined;
    case "image":
      return problem.model.inputShape.length === 3;
    case "layers":
      return problem.model.layers !== undefined;
    case "convolution":
    case "global_pooling":
    case "attention":
      return layersHave(problem.model.layers?.(), need);
    default:
      return false;
  }
}

/** What a plug-in may take from a problem; `prefix` leads every key of its random numbers. */
export function contextOf(
  problem: Problem,
  signal: AbortSignal,
  prefix: readonly (number | string)[],
): Context {
  const { background, baseline, box, units } = problem;
  return {
    rng: (...key) => rng(...prefix, ...key),
    background,
    baseline,
    box,
    ...(units && { units }),
    signal,
  };
}

function sliceBatch(batch: Batch, start: number, end: number): Batch {
  const { inputs, targets, instances, truth } = batch;
  return {
    inputs: sliceRows(inputs, start, end),
    targets: targets.subarray(start, end),
    instances: instances.subarray(start, end),
    ...(truth && { truth: sliceTruth(truth, start, end) }),
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
function noteMeans({ notes = {} }: Explanation): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(notes).map(([name, { data }]) => {
      let sum = 0;
      for (const value of data) sum += value;
      const mean = sum / data.length;
      return [name, Number.isFinite(mean) ? mean : null];
    }),
  );
}
