/**
 * Faults of core/statistics/kendall_tau.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const kendallTau = within("core/statistics/kendall_tau.ts", {
  tiesIgnored: {
    kind: "ties",
    from: "Math.sqrt((pairs - tiedX) * (pairs - tiedY))",
    to: "pairs",
  },
});
