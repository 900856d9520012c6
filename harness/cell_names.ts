/**
 * Naming cells.
 *
 * @module
 */
import { findCard } from "../core/find_card.ts";
import type { Group, Rooms } from "./plan.ts";
import type { Names } from "./record.ts";
import { shortSpec } from "./short_spec.ts";

/** How boards call a group's cells. */
export function cellNames(rooms: Rooms, { task, explainer }: Group): Names {
  const card = findCard("explainer", rooms.explainers, explainer.id);
  return {
    task: shortSpec(findCard("task", rooms.tasks, task.id), task),
    explainer: shortSpec(card, explainer),
    control: card.control === true,
  };
}
