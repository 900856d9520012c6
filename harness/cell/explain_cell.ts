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
import { isForeign } from "../foreign/is_foreign.ts";
import { explainContext } from "./context_of.ts";
import { explainBatches } from "./explain_batches.ts";
import type { ForeignCode } from "../foreign/foreign_code.ts";
import { intercepted } from "./intercepted.ts";
import { meter } from "./meter.ts";
import { inPlugin } from "../foreign/plugin_error.ts";
import { problemHas } from "./problem_has.ts";
import type { LoadProblem } from "./problem_loader.ts";
import { foreignIn } from "./score_cell.ts";
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
  /** Runs code that is not the project's. */
  readonly foreign: ForeignCode;
}

/**
 * Explains a cell and stores the explanation with its cost; one that is stored is not made again.
 *
 * The outcome is `skipped` where the task or its model lacks what the explainer needs, or the
 * explainer refuses the model or, by a {@linkcode Refusal}, an instance.
 *
 * @throws {PluginError} when the explainer fails.
 * @throws {CulpritError} when a plug-in that is not the project's changed what others use: nothing
 *   is stored.
 */
export async function explainCell(
  { out, explainers, load, speed, foreign }: ExplainSetup,
  { cell, batch }: ExplainStep,
  signal: AbortSignal,
): Promise<StepResult> {
  const explainer = findCard("explainer", explainers, cell.explainer.id);
  const problem = await load(cell.task);
  const missing = explainer.needs.find((need) => !problemHas(problem, need));
  if (missing) return skipped(`needs ${missing}`);
  const culprit = foreignIn(cell);
  const run = <T>(work: () => T | Promise<T>) => {
    const named = () => inPlugin({ kind: "explainer", id: explainer.id }, work);
    return culprit ? foreign.run(culprit, problem, named) : named();
  };
  const { options } = cell.explainer;
  const context = explainContext(
    problem,
    signal,
    cell,
    isForeign("explainer", cell.explainer),
  );
  const { model } = problem;
  const shown = intercepted(model, () => signal.throwIfAborted());
  const reason = explainer.refuses &&
    await run(() => explainer.refuses!(shown, options, context));
  if (reason) return skipped(reason);
  const key = await explanationKey(cell);
  const known = await readExplanation(out, key);
  if (known) return explained(known.stored);

  const gflops = await speed?.();
  const metered = meter(model, signal);
  let milliseconds = 0;
  let explanation: Explanation;
  try {
    explanation = await run(async () => {
      const start = performance.now();
      const explain = await explainer.prepare(metered.model, options, context);
      const explanation = await explainBatches(
        explainer,
        explain,
        metered.model,
        problem.batch,
        batch,
      );
      milliseconds = performance.now() - start - metered.overhead();
      return explanation;
    });
  } catch (error) {
    if (error instanceof Refusal) return skipped(error.reason);
    throw error;
  }
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
