/**
 * Looking a plug-in up by its id.
 *
 * @module
 */
import { nearest } from "./nearest.ts";

/**
 * The plug-in with this id.
 *
 * @throws {RangeError} naming the nearest id and listing all, when there is none.
 *
 * @example
 * ```ts
 * import { findCard } from "./find_card.ts";
 * import assert from "node:assert/strict";
 * assert.throws(() => findCard("explainer", [{ id: "sensx" }], "sensex"), /did you mean "sensx"/);
 * ```
 */
export function findCard<T extends { readonly id: string }>(
  room: string,
  cards: readonly T[],
  id: string,
): T {
  const card = cards.find((card) => card.id === id);
  if (card) return card;
  const ids = cards.map((card) => card.id);
  throw new RangeError(
    `Cannot find ${room} "${id}": did you mean "${
      nearest(id, ids)
    }"? There are ${ids.join(", ")}`,
  );
}
