/**
 * Faults of metrics/faithfulness/parts/removal_scores.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const removalScores = within(
  "metrics/faithfulness/parts/removal_scores.ts",
  {
    zeroForUndefined: {
      kind: "nan",
      from: "fill(NaN)",
      to: "fill(0)",
    },
    sumForMean: {
      kind: "scale",
      from: "1 / orders.length",
      to: "1",
    },
  },
);
