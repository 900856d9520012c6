/**
 * Faults of minimality_check.
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
    kind: "bound",
    from: "without[i]! < options.share",
    to: "without[i]! <= options.share",
  },
  {
    kind: "sign",
    from: "without[i]! < options.share",
    to: "without[i]! >= options.share",
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
    from: "kept[i]! >= options.share",
    to: "kept[i]! >= 0",
  },
  {
    kind: "nan",
    from: "count / units[row]!",
    to: "count / Math.max(1, units[row]!)",
  },
  keptShares.keptForRemoved,
  keptShares.absentIgnored,
  keptShares.firstInstance,
];
