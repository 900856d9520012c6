/**
 * Faults of region_perturbation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "order.subarray(0, k + 1)",
    to: "order.subarray(0, k)",
  },
  {
    kind: "off by one",
    from: "(most + 1)",
    to: "most",
  },
  {
    kind: "sign",
    from: "sum + whole[row]! - mean",
    to: "sum - whole[row]! + mean",
  },
  {
    kind: "axis",
    from: "whole[row]!",
    to: "whole[0]!",
  },
  {
    kind: "axis",
    from: "rowAt(priorities, row)",
    to: "rowAt(priorities, 0)",
  },
  {
    kind: "ignored",
    from: "patch === 0",
    to: "patch >= 0",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round(",
    to: "Math.max(2, Math.round(",
  },
  {
    kind: "formula",
    from: "Math.round(",
    to: "Math.floor(",
  },
  {
    kind: "sign",
    file: "metrics/parts/unit_priorities.ts",
    from: "return signed ? scores",
    to: "return !signed ? scores",
  },
  {
    kind: "ties",
    file: "metrics/parts/tied_orders.ts",
    from: "random.permutation(values.length).sort(descending)",
    to:
      "Int32Array.from({ length: values.length }, (_, i) => i).sort(descending)",
  },
  {
    kind: "sign",
    file: "metrics/parts/tied_orders.ts",
    from: ".sort(descending)",
    to: ".sort((a, b) => descending(b, a))",
  },
  {
    kind: "nan",
    file: "metrics/parts/removal_scores.ts",
    from: "fill(NaN)",
    to: "fill(0)",
  },
  {
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
];
