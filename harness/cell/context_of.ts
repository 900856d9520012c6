/**
 * The context of plug-ins.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Problem } from "../../core/contracts/task.ts";
import type { Cell } from "../../core/records/record.ts";
import { sizeOf } from "../../core/contracts/nd_array.ts";
import { ownCopy } from "../foreign/own_copy.ts";
import { unitsOr } from "../../core/rows/units.ts";
import { rng } from "../../core/rows/rng.ts";

/**
 * The context of a plug-in on a problem.
 *
 * A plug-in that is not the project's gets copies of the arrays. The project's share those of the
 * problem, which its tests hold them not to change.
 *
 * @param prefix Leads every key of its random numbers.
 */
export function contextOf(
  problem: Problem,
  signal: AbortSignal,
  prefix: readonly (number | string)[],
  foreign = false,
): Context {
  const { model, background, baseline, box, units, distribution } = problem;
  const data = {
    background,
    baseline,
    box,
    units: unitsOr(units, sizeOf(model.inputShape)),
  };
  return {
    rng: (...key) => rng(...prefix, ...key),
    ...(foreign ? ownCopy(data) : data),
    ...(distribution && { distribution }),
    signal,
  };
}

/** The context of a cell's explainer: it leads to the same draws whenever it is prepared. */
export function explainContext(
  problem: Problem,
  signal: AbortSignal,
  { seed, task, explainer }: Cell,
  foreign = false,
): Context {
  const prefix = ["explain", seed, task.id, explainer.id];
  return contextOf(problem, signal, prefix, foreign);
}
