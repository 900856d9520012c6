/**
 * Faults of minimality_check.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { outputShares } from "../parts/output_shares.ts";

export const faults: readonly Fault[] = [
  {
    kind: "bound",
    from: "shares[i]! >= options.share",
    to: "shares[i]! > options.share",
  },
  {
    kind: "bound",
    from: "reducedShares[i]! < options.share",
    to: "reducedShares[i]! <= options.share",
  },
  {
    kind: "sign",
    from: "reducedShares[i]! < options.share",
    to: "reducedShares[i]! >= options.share",
  },
  {
    kind: "swap",
    from: "(other) => other !== unit",
    to: "(other) => other === unit",
  },
  {
    kind: "axis",
    from: "units[row]!++",
    to: "units[0]!++",
  },
  {
    kind: "axis",
    from: "needed[row]!++",
    to: "needed[0]!++",
  },
  {
    kind: "scale",
    from: "count / units[row]!",
    to: "count / subsets[row]!.length",
  },
  {
    kind: "ignored",
    from: "shares[i]! >= options.share",
    to: "shares[i]! >= 0",
  },
  {
    kind: "nan",
    from: "count / units[row]!",
    to: "count / Math.max(1, units[row]!)",
  },
  outputShares.presentForReplaced,
  outputShares.absentIgnored,
  outputShares.firstInstance,
];
