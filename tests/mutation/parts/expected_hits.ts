/**
 * Faults of metrics/parts/expected_hits.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const expectedHits = within("metrics/parts/expected_hits.ts", {
  tiesByLuck: {
    kind: "ties",
    from: "hits + (k - above) * tiedHits / tied",
    to: "hits + Math.min(k - above, tiedHits)",
  },
  tiesAbove: {
    kind: "bound",
    from: "values[i]! > cut",
    to: "values[i]! >= cut",
  },
});
