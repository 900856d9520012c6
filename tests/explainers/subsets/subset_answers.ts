/**
 * Options of a search for sufficient input subsets, and what its answer says.
 *
 * @module
 */
import type { Explanation } from "../../../core/contracts/explanation.ts";

/** A search that stops after `collection` subsets; 0 finds all. */
export function options(threshold: number, collection = 0) {
  return { options: { threshold, collection } };
}

/** The subsets of one row. */
export function lists({ subsets }: Explanation, row = 0): number[][] {
  return subsets![row]!.map((subset) => [...subset]);
}

/** The values of one note. */
export function note({ notes }: Explanation, name: string): number[] {
  return [...notes![name]!.data];
}
