/**
 * Faults of metrics/faithfulness/parts/share_counts.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const shareCounts = within(
  "metrics/faithfulness/parts/share_counts.ts",
  {
    oneTooFew: {
      kind: "off by one",
      from: "largest * (j + 1)",
      to: "largest * j",
    },
    noneAllowed: {
      kind: "bound",
      from: "Math.max(1, ",
      to: "Math.max(0, ",
    },
    roundedUp: {
      kind: "formula",
      from: "Math.round(",
      to: "Math.ceil(",
    },
  },
);
