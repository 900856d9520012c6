/**
 * Naming suites.
 *
 * @module
 */
import type { Suite } from "../../core/contracts/suite.ts";
import { findCard } from "../../core/plugins/find_card.ts";

/**
 * The suite with this id, or the newest version of it: `quick` means `quick_v1` until there is a
 * `quick_v2`.
 *
 * @throws {RangeError} naming the nearest suite when there is none.
 */
export function findSuite(suites: readonly Suite[], name: string): Suite {
  const version = (id: string) => Number(/_v(\d+)$/.exec(id)?.[1]);
  const versions = suites.filter(({ id }) => id.replace(/_v\d+$/, "") === name)
    .sort((a, b) => version(b.id) - version(a.id));
  return versions[0] ?? findCard("suite", suites, name);
}
