/**
 * Faults of sufficiency_check.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
  {
    kind: "swap",
    file: "metrics/parts/kept_shares.ts",
    from: "!left.has(unit)",
    to: "left.has(unit)",
  },
  {
    kind: "ignored",
    file: "metrics/parts/kept_shares.ts",
    from: "(output - absent[row]!) / change",
    to: "output / whole[row]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/kept_shares.ts",
    from: "whole[row]! - absent[row]!",
    to: "whole[0]! - absent[0]!",
  },
];
