/**
 * Faults of metrics/accuracy/parts/kept_shares.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const keptShares = within("metrics/accuracy/parts/kept_shares.ts", {
  keptForRemoved: {
    kind: "swap",
    from: "!left.has(unit)",
    to: "left.has(unit)",
  },
  absentIgnored: {
    kind: "ignored",
    from: "(output - absent[row]!) / change",
    to: "output / whole[row]!",
  },
  firstInstance: {
    kind: "axis",
    from: "whole[row]! - absent[row]!",
    to: "whole[0]! - absent[0]!",
  },
});
