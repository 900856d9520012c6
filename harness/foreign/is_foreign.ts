/**
 * Whose code runs.
 *
 * @module
 */
import type { Spec } from "../../core/contracts/card.ts";
import { EXTERNAL } from "../cell/external.ts";
import { plugins } from "../plan/cards.ts";

/** Ids of the project's own plug-ins. */
const own = {
  explainer: new Set([EXTERNAL, ...plugins.explainers.map(({ id }) => id)]),
  metric: new Set(plugins.metrics.map(({ id }) => id)),
  task: new Set(plugins.tasks.map(({ id }) => id)),
};

/**
 * True where a plug-in runs code that is not the project's: a module or an object of the user's, or
 * a task about a model that is a module.
 */
export function isForeign(
  kind: keyof typeof own,
  { id, options }: Spec,
): boolean {
  return !own[kind].has(id) ||
    kind === "task" && /\.[cm]?[jt]sx?$/i.test(String(options["model"]));
}

/** True for a task that is the user's: a module, an object, or one about a model of theirs. */
export function isUsers({ id, options }: Spec): boolean {
  return id === "custom" || isForeign("task", { id, options });
}
