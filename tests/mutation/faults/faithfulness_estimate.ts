/**
 * Faults of faithfulness_estimate.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "whole[row]! - mean",
    to: "mean - whole[row]!",
  },
  {
    kind: "magnitude",
    from: "signed ? fall : Math.abs(fall)",
    to: "fall",
  },
  {
    kind: "swap",
    from: "signed ? fall",
    to: "!signed ? fall",
  },
  {
    kind: "axis",
    from: "(row * units + unit) * draws",
    to: "row * units + unit",
  },
  {
    kind: "axis",
    from: "(row * units + unit) * draws",
    to: "unit * draws",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "axis",
    from: "whole[row]!",
    to: "whole[0]!",
  },
  {
    kind: "random",
    from: "outputs.subarray(at, at + draws)",
    to: "outputs.subarray(at, at + 1)",
  },
  {
    kind: "sign",
    file: "metrics/parts/unit_priorities.ts",
    from: "return signed ? scores",
    to: "return !signed ? scores",
  },
  {
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
  {
    kind: "axis",
    file: "metrics/parts/single_outputs.ts",
    from: "policy.of[row[i]! * draws + i % draws]!",
    to: "policy.of[i % draws]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/single_outputs.ts",
    from: "unit: single.map((i) => i % units)",
    to: "unit: single.map((i) => i % Math.max(1, units - 1))",
  },
  {
    kind: "axis",
    file: "metrics/parts/single_outputs.ts",
    from: "Math.floor(single / units)",
    to: "single % targets.length",
  },
];
