/**
 * Faults of metrics/faithfulness/parts/unit_priorities.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const unitPriorities = within(
  "metrics/faithfulness/parts/unit_priorities.ts",
  {
    signsSwapped: {
      kind: "sign",
      from: "return signed ? scores",
      to: "return !signed ? scores",
    },
    signsKept: {
      kind: "magnitude",
      from: "scores.data.map(Math.abs)",
      to: "scores.data",
    },
  },
);
