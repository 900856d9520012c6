/**
 * Faults of sufficiency_check.
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
    kind: "sign",
    from: "shares[i]! >= options.share",
    to: "shares[i]! < options.share",
  },
  {
    kind: "nan",
    from: "? NaN",
    to: "? 0",
  },
  {
    kind: "scale",
    from: "count / subsets[row]!.length",
    to: "count / sets.length",
  },
  {
    kind: "axis",
    from: "sufficient[row]!",
    to: "sufficient[0]!",
  },
  {
    kind: "ignored",
    from: ">= options.share",
    to: ">= 0.5",
  },
  outputShares.presentForReplaced,
  outputShares.absentIgnored,
  outputShares.firstInstance,
];
