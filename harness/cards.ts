/**
 * What boards know of the project's plug-ins.
 *
 * @module
 */
import { explainers } from "../explainers/index.ts";
import { metrics } from "../metrics/index.ts";
import { tasks } from "../tasks/index.ts";
import type { AllCards } from "./board/collect.ts";

/** The project's own plug-ins. */
export const cards: AllCards = { explainers, metrics, tasks };
