/**
 * Cards of plug-ins that the project does not have.
 *
 * @module
 */
import type { CellRecord } from "../core/records/record.ts";
import type { AllCards } from "./collect.ts";

/**
 * The cards, and those of metrics that only records carry, since the project has none of their id;
 * of each id the highest version.
 */
export function knownCards(
  cards: AllCards,
  records: readonly CellRecord[],
): AllCards {
  const added = new Map<string, AllCards["metrics"][number]>();
  for (const { names } of records) {
    for (const card of names.metrics ?? []) {
      const known = cards.metrics.some(({ id }) => id === card.id);
      const { version = 0 } = added.get(card.id) ?? {};
      if (!known && card.version > version) added.set(card.id, card);
    }
  }
  return { ...cards, metrics: [...cards.metrics, ...added.values()] };
}
