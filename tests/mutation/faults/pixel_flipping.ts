/**
 * Faults of pixel_flipping.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"deletion",',
    to: '"insertion",',
  },
  {
    kind: "sign",
    from: "? undefined : own",
    to: "? undefined : own.map((v) => -v)",
  },
  {
    kind: "nan",
    from: "own.some(Number.isNaN) ? undefined : own",
    to: "own.map((v) => v || 0)",
  },
  {
    kind: "axis",
    from: "rowAt(priorities, row)",
    to: "rowAt(priorities, 0)",
  },
  {
    kind: "ignored",
    from: "score: curveMean",
    to: "score: (curve) => curveMean(curve.subarray(1))",
  },
  {
    kind: "off by one",
    file: "metrics/parts/curve_mean.ts",
    from: "(curve.length - 1)",
    to: "curve.length",
  },
  {
    kind: "formula",
    file: "metrics/parts/curve_mean.ts",
    from: "(curve[0]! + curve.at(-1)!) / 2",
    to: "curve[0]! + curve.at(-1)!",
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
    kind: "scale",
    file: "metrics/parts/replacement_curves.ts",
    from: "1 / orders.length",
    to: "1",
  },
  {
    kind: "off by one",
    file: "metrics/parts/replacement_curves.ts",
    from: "curve[step + 1] =",
    to: "curve[step] =",
  },
  {
    kind: "axis",
    file: "metrics/parts/replacement_curves.ts",
    from: "outputs.subarray(at * draws * steps)",
    to: "outputs",
  },
  {
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
];
