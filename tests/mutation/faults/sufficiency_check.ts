/**
 * Faults of sufficiency_check.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { keptShares } from "../parts/kept_shares.ts";

export const faults: readonly Fault[] = [
  {
    kind: "bound",
    from: "kept[i]! >= options.share",
    to: "kept[i]! > options.share",
  },
  {
    kind: "sign",
    from: "kept[i]! >= options.share",
    to: "kept[i]! < options.share",
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
    from: "passed[row]!",
    to: "passed[0]!",
  },
  {
    kind: "ignored",
    from: ">= options.share",
    to: ">= 0.5",
  },
  keptShares.keptForRemoved,
  keptShares.absentIgnored,
  keptShares.firstInstance,
];
