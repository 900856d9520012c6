/**
 * What the metrics of a cell share.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { alterationName } from "../../core/records/alterations.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { rng } from "../../core/rows/rng.ts";
import type { StoredExplanation } from "../store/store_path.ts";
import { alterExplanation } from "./alter_explanation.ts";
import type { ScoreStep } from "./steps.ts";
import { storedExplanations } from "./stored_explanations.ts";

/** The explanations that metrics score. */
export interface Scorable {
  /** What is stored with the explanation. */
  readonly stored: StoredExplanation;
  /** The explanation, altered where the step says so. */
  readonly explanation: Explanation;
  /** Those of the other seeds as far as they are stored, altered likewise. */
  readonly repeats: readonly Explanation[];
}

/** Names what a step scores, whatever its metrics. */
export function scorableKey({ cell, altered }: ScoreStep): string {
  return canonicalJson({ ...cell, metrics: [], altered: altered ?? null });
}

/**
 * Reads the explanations that a step scores.
 *
 * @throws {Error} when that of the cell's seed is missing or damaged.
 */
export async function scorable(
  out: string,
  { cell, altered }: ScoreStep,
  { batch, units }: Problem,
): Promise<Scorable> {
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
  return {
    stored: own.stored,
    explanation: alter(own.explanation, cell.seed),
    repeats: repeats.map(({ explanation, seed }) => alter(explanation, seed)),
  };
}
