/**
 * Faults of metrics/robustness/parts/mean_relative_change.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const meanRelativeChange = within(
  "metrics/robustness/parts/mean_relative_change.ts",
  {
    squared: {
      kind: "formula",
      from: "Math.sqrt(sum / left.length)",
      to: "sum / left.length",
    },
    sumForMean: {
      kind: "scale",
      from: "Math.sqrt(sum / left.length)",
      to: "Math.sqrt(sum)",
    },
    signTurned: {
      kind: "sign",
      from: "right[i]! - left[i]!",
      to: "right[i]! + left[i]!",
    },
  },
);
