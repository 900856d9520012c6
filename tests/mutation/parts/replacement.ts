/**
 * Faults of core/replacement.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const replacement = within("core/replacement.ts", {
  meanForBaseline: {
    kind: "replacement",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
});
