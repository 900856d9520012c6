/**
 * Faults of metrics/accuracy/parts/output_shares.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const outputShares = within("metrics/accuracy/parts/output_shares.ts", {
  presentForReplaced: {
    kind: "swap",
    from: "!members.has(unit)",
    to: "members.has(unit)",
  },
  absentIgnored: {
    kind: "ignored",
    from: "(output - absent[row]!) / change",
    to: "output / present[row]!",
  },
  firstInstance: {
    kind: "axis",
    from: "present[row]! - absent[row]!",
    to: "present[0]! - absent[0]!",
  },
});
