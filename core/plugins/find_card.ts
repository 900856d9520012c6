/**
 * Finding a plug-in by its id.
 *
 * @module
 */
import { nearest } from "./nearest.ts";
import { presentId } from "./present_id.ts";

/**
 * The plug-in with this id.
 *
 * A former id ({@linkcode presentId}) finds the renamed plug-in, where no other has that id.
 *
 * @param kind What is looked for, in the singular: `task`.
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
  kind: string,
  cards: readonly T[],
  id: string,
): T {
  const present = presentId(kind, id);
  const card = cards.find((card) => card.id === id) ??
    cards.find((card) => card.id === present);
  if (card) return card;
  const ids = cards.map((card) => card.id);
  throw new RangeError(
    `Cannot find ${kind} "${id}": did you mean "${
      nearest(id, ids)
    }"? There are ${ids.join(", ")}`,
  );
}
