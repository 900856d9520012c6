/**
 * Faults of core/rows/replacement.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const replacement = within("core/rows/replacement.ts", {
  meanForBaseline: {
    kind: "replacement",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
});
