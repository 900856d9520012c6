/**
 * Faults of pgi.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"important"',
    to: '"others"',
  },
  {
    kind: "off by one",
    file: "metrics/parts/prediction_gap.ts",
    from: "? order.subarray(0, important)",
    to: "? order.subarray(0, important + 1)",
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
    kind: "ties",
    file: "metrics/parts/prediction_gap.ts",
    from: "orders[(draw - 1) % orders.length]!",
    to: "orders[0]!",
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
    kind: "scale",
    file: "metrics/parts/prediction_gap.ts",
    from: "deviation * (box.upper[at]! - box.lower[at]!)",
    to: "deviation",
  },
  {
    kind: "axis",
    file: "metrics/parts/prediction_gap.ts",
    from: "noise[at]!",
    to: "noise[0]!",
  },
  {
    kind: "bound",
    file: "metrics/parts/prediction_gap.ts",
    from: "Math.max(1, Math.round(",
    to: "Math.max(0, Math.round(",
  },
  {
    kind: "formula",
    file: "metrics/parts/prediction_gap.ts",
    from: "s * random.normal()",
    to: "s * random.uniform()",
  },
  {
    kind: "axis",
    file: "metrics/parts/prediction_gap.ts",
    from: "outputs[i * each]!",
    to: "outputs[0]!",
  },
  {
    kind: "random",
    file: "metrics/parts/prediction_gap.ts",
    from: "const draw = index % each",
    to: "const draw = Math.min(1, index % each)",
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
