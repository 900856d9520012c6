/**
 * Faults of comprehensiveness.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"top"',
    to: '"rest"',
  },
  {
    kind: "off by one",
    file: "metrics/parts/mean_change.ts",
    from: "order.subarray(0, count)",
    to: "order.subarray(0, count + 1)",
  },
  {
    kind: "sign",
    file: "metrics/parts/mean_change.ts",
    from: "sum + whole[row]! - means[distinct.indexOf(count)]!",
    to: "sum - whole[row]! + means[distinct.indexOf(count)]!",
  },
  {
    kind: "off by one",
    file: "metrics/parts/share_counts.ts",
    from: "largest * (j + 1)",
    to: "largest * j",
  },
  {
    kind: "scale",
    file: "metrics/parts/mean_change.ts",
    from: "change / counts.length",
    to: "change / distinct.length",
  },
  {
    kind: "ignored",
    file: "metrics/parts/mean_change.ts",
    from: "means[distinct.indexOf(count)]!",
    to: "means[0]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/mean_change.ts",
    from: "whole[row]!",
    to: "whole[0]!",
  },
  {
    kind: "bound",
    file: "metrics/parts/share_counts.ts",
    from: "Math.max(1, ",
    to: "Math.max(0, ",
  },
  {
    kind: "formula",
    file: "metrics/parts/share_counts.ts",
    from: "Math.round(",
    to: "Math.ceil(",
  },
  {
    kind: "sign",
    file: "metrics/parts/unit_priorities.ts",
    from: "return signed ? scores",
    to: "return !signed ? scores",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/unit_priorities.ts",
    from: "scores.data.map(Math.abs)",
    to: "scores.data",
  },
  {
    kind: "ties",
    file: "metrics/parts/tied_orders.ts",
    from: "random.permutation(values.length).sort(descending)",
    to:
      "Int32Array.from({ length: values.length }, (_, i) => i).sort(descending)",
  },
  {
    kind: "nan",
    file: "metrics/parts/removal_scores.ts",
    from: "fill(NaN)",
    to: "fill(0)",
  },
  {
    kind: "scale",
    file: "metrics/parts/removal_scores.ts",
    from: "1 / orders.length",
    to: "1",
  },
  {
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
];
