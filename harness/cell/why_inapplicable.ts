/**
 * Whether a metric applies to a cell.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer, Need } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Problem } from "../../core/contracts/task.ts";
import { problemHas } from "./problem_has.ts";

/** A cell that is to be scored. */
export interface Scorable {
  /** The task. */
  readonly problem: Problem;
  /** The context of the metric. */
  readonly context: Context;
  /** The explainer of the cell. */
  readonly explainer: Pick<Explainer, "needs">;
  /** The explanation. */
  readonly explanation: Pick<Explanation, "baseValues" | "subsets">;
  /** True when the explanations of all other seeds are stored. */
  readonly repeated: boolean;
}

/**
 * Why a metric does not apply to a cell under these options: an unmet need, or its own reason to
 * refuse; nothing where it applies.
 */
export function whyInapplicable(
  metric: Metric,
  options: Options,
  { problem, context, explainer, explanation, repeated }: Scorable,
): string | undefined {
  const has = (need: Need) =>
    need === "repeats"
      ? repeated
      : need === "baseValues" || need === "subsets"
      ? explanation[need] !== undefined
      : problemHas(problem, need);
  const missing = metric.needs.find((need) => !has(need));
  return missing
    ? `needs ${missing}`
    : metric.refuses?.(problem.model, options, context, explainer);
}
