/**
 * Explaining a cell.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { Refusal } from "../../core/plugins/refusal.ts";
import { explanationKey } from "../store/cell_key.ts";
import { readExplanation } from "../store/read_store.ts";
import type { StoredExplanation } from "../store/store_path.ts";
import { writeExplanation } from "../store/write_store.ts";
import { explainContext } from "./context_of.ts";
import { explainBatches } from "./explain_batches.ts";
import { meter } from "./meter.ts";
import { problemHas } from "./problem_has.ts";
import type { LoadProblem } from "./problem_loader.ts";
import type { ExplainStep, StepResult } from "./steps.ts";

/** What explaining needs besides the cell. */
export interface ExplainSetup {
  /** Output folder. */
  readonly out: string;
  /** Every explainer. */
  readonly explainers: readonly Explainer[];
  /** Loads the cell's task. */
  readonly load: LoadProblem;
  /** Measures the machine before each explanation, in billions of operations per second. */
  readonly speed?: (() => Promise<number>) | undefined;
}

/**
 * Explains a cell and stores the explanation with its cost; one that is stored is not made again.
 *
 * The outcome is `skipped` where the task or its model lacks what the explainer needs, or the
 * explainer refuses the model or, by a {@linkcode Refusal}, an instance.
 */
export async function explainCell(
  { out, explainers, load, speed }: ExplainSetup,
  { cell, batch }: ExplainStep,
  signal: AbortSignal,
): Promise<StepResult> {
  const explainer = findCard("explainer", explainers, cell.explainer.id);
  const problem = await load(cell.task);
  const missing = explainer.needs.find((need) => !problemHas(problem, need));
  if (missing) return skipped(`needs ${missing}`);
  const { options } = cell.explainer;
  const context = explainContext(problem, signal, cell);
  const reason = explainer.refuses?.(problem.model, options, context);
  if (reason) return skipped(reason);
  const key = await explanationKey(cell);
  const known = await readExplanation(out, key);
  if (known) return explained(known.stored);

  const gflops = await speed?.();
  const metered = meter(problem.model, signal);
  const start = performance.now();
  let explanation: Explanation;
  try {
    explanation = await explainBatches(
      explainer,
      await explainer.prepare(metered.model, options, context),
      metered.model,
      problem.batch,
      batch,
    );
  } catch (error) {
    if (error instanceof Refusal) return skipped(error.reason);
    throw error;
  }
  const milliseconds = performance.now() - start - metered.overhead();
  const measured = { milliseconds, ...(gflops && { gflops }) };
  const cost = metered.cost();
  await writeExplanation(out, key, explanation, { cost, ...measured });
  return explained(measured);
}

function skipped(reason: string): StepResult {
  return { status: "outcome", outcome: { status: "skipped", reason } };
}

function explained(
  { milliseconds, gflops }: Pick<StoredExplanation, "milliseconds" | "gflops">,
): StepResult {
  return {
    status: "explained",
    milliseconds,
    ...(gflops && { gflops }),
    memory: Deno.memoryUsage().rss,
  };
}
