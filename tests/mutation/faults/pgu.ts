/**
 * Faults of pgu.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"others"',
    to: '"important"',
  },
  {
    kind: "off by one",
    file: "metrics/parts/prediction_gap.ts",
    from: ": order.subarray(important)",
    to: ": order.subarray(important - 1)",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/prediction_gap.ts",
    from: "Math.abs(whole - output)",
    to: "whole - output",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/prediction_gap.ts",
    from: "rowAt(scores, row).map(Math.abs)",
    to: "rowAt(scores, row)",
  },
  {
    kind: "nan",
    file: "metrics/parts/prediction_gap.ts",
    from: "fill(NaN)",
    to: "fill(0)",
  },
  {
    kind: "axis",
    file: "metrics/parts/prediction_gap.ts",
    from: "random = rng(id, instances[row]!)",
    to: "random = rng(id, index)",
  },
  {
    kind: "axis",
    file: "metrics/parts/prediction_gap.ts",
    from: "noise[at]!",
    to: "noise[0]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/prediction_gap.ts",
    from: "outputs[i * each]!",
    to: "outputs[0]!",
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
];
