/**
 * What records hold of notes.
 *
 * @module
 */
import type { Explanation } from "../../core/contracts/explanation.ts";

/** Mean of each note over all of its values; null where it is not finite. */
export function noteMeans(
  notes: Explanation["notes"] = {},
): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(notes).map(([name, { data }]) => {
      let sum = 0;
      for (const value of data) sum += value;
      const mean = sum / data.length;
      return [name, Number.isFinite(mean) ? mean : null];
    }),
  );
}
