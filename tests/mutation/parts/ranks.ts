/**
 * Faults of core/statistics/ranks.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const ranks = within("core/statistics/ranks.ts", {
  tiesByIndex: {
    kind: "ties",
    from: "ranks[start] = (start + 1 + end) / 2",
    to: "ranks[start] = start + 1",
  },
});
