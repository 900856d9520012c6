/**
 * Faults of minimality_check.
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
