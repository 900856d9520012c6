/**
 * The project's own plug-ins.
 *
 * @module
 */
import { explainers } from "../../explainers/index.ts";
import { metrics } from "../../metrics/index.ts";
import { tasks } from "../../tasks/index.ts";
import type { AllCards } from "../../boards/collect.ts";
import type { PluginLists } from "./plan.ts";

/** The project's own plug-ins. */
export const plugins: PluginLists = { explainers, metrics, tasks };

/** Their cards, for boards. */
export const cards: AllCards = plugins;
