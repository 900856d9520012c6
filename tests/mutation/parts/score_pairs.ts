/**
 * Faults of metrics/parts/score_pairs.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const scorePairs = within("metrics/parts/score_pairs.ts", {
  otherOfFirst: {
    kind: "axis",
    from: "rowAt(right, i)",
    to: "rowAt(right, 0)",
  },
  zeroForUndefined: {
    kind: "nan",
    from: "? NaN : score(a, b)",
    to: "? 0 : score(a, b)",
  },
  ownOfFirst: {
    kind: "axis",
    from: "rowAt(left, i)",
    to: "rowAt(left, 0)",
  },
});
