/**
 * Every plug-in of this room, by id; written by `deno task index`.
 *
 * @module
 */
import type { Portrait } from "../../core/contracts/portrait.ts";
import { activationMaximization } from "./activation_maximization.ts";
import { activations } from "./activations.ts";
import { filters } from "./filters.ts";

/** The portraits, by id. */
export const portraits: readonly Portrait[] = [
  activationMaximization,
  activations,
  filters,
];
