/**
 * The context of plug-ins.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Problem } from "../../core/contracts/task.ts";
import type { Cell } from "../../core/records/record.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { unitsOr } from "../../core/rows/units.ts";
import { rng } from "../../core/rows/rng.ts";

/**
 * The context of a plug-in on a problem.
 *
 * @param prefix Leads every key of its random numbers.
 */
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

/** The context of a cell's explainer: it leads to the same draws whenever it is prepared. */
export function explainContext(
  problem: Problem,
  signal: AbortSignal,
  { seed, task, explainer }: Cell,
): Context {
  return contextOf(problem, signal, ["explain", seed, task.id, explainer.id]);
}
