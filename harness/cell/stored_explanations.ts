/**
 * The explanations that a cell's scores depend on.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Cell } from "../../core/records/record.ts";
import { explanationKey } from "../store/cell_key.ts";
import { readExplanation } from "../store/read_store.ts";
import type { StoredExplanation } from "../store/store_path.ts";

/** A cell's stored explanation, and those of its other seeds as far as they are stored. */
export interface StoredExplanations {
  /** Of the cell's seed. */
  readonly own: {
    readonly stored: StoredExplanation;
    readonly explanation: Explanation;
  };
  /** Of the other seeds, in their order. */
  readonly repeats: readonly {
    readonly seed: number;
    readonly explanation: Explanation;
  }[];
}

/**
 * Reads the explanations of a cell.
 *
 * @throws {Error} when that of the cell's seed is missing or damaged.
 */
export async function storedExplanations(
  out: string,
  cell: Cell,
): Promise<StoredExplanations> {
  const own = await readExplanation(out, await explanationKey(cell));
  if (!own) {
    throw new Error(
      "Cannot score: expected the explanation to be stored, current value is missing or damaged",
    );
  }
  const repeats: { seed: number; explanation: Explanation }[] = [];
  for (const seed of cell.repeats) {
    const key = await explanationKey({ ...cell, seed });
    const repeat = await readExplanation(out, key);
    if (repeat) repeats.push({ seed, explanation: repeat.explanation });
  }
  return { own, repeats };
}
