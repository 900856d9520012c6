/**
 * Faults of insertion_auc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: 'replacementAreas("insertion"',
    to: 'replacementAreas("deletion"',
  },
  {
    kind: "sign",
    file: "metrics/parts/replacement_areas.ts",
    from: "v * Math.sign(change)",
    to: "v",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/replacement_areas.ts",
    from: "signed ? (v) => v * Math.sign(change) : Math.abs",
    to: "(v) => v * Math.sign(change)",
  },
  {
    kind: "ignored",
    file: "metrics/parts/replacement_areas.ts",
    from: "(curveMean(curve) - absent) / (present - absent)",
    to: "curveMean(curve) / present",
  },
  {
    kind: "scale",
    file: "metrics/parts/replacement_areas.ts",
    from: "(curveMean(curve) - absent) / (present - absent)",
    to: "curveMean(curve) - absent",
  },
  {
    kind: "bound",
    file: "metrics/parts/replacement_areas.ts",
    from: "> options.minChange * scale",
    to: ">= options.minChange * scale",
  },
  {
    kind: "nan",
    file: "metrics/parts/replacement_curves.ts",
    from: "fill(NaN)",
    to: "fill(0)",
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
    kind: "scale",
    file: "metrics/parts/replacement_curves.ts",
    from: "1 / orders.length",
    to: "1",
  },
  {
    kind: "swap",
    file: "metrics/parts/replacement_curves.ts",
    from: 'curve[0] = way === "deletion"',
    to: 'curve[0] = way !== "deletion"',
  },
  {
    kind: "off by one",
    file: "metrics/parts/replacement_curves.ts",
    from: "curve[step + 1] =",
    to: "curve[step] =",
  },
  {
    kind: "replacement",
    file: "metrics/parts/replacement_curves.ts",
    from: "own[at] = source[at]!",
    to: "own[at] = 0",
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
    kind: "replacement",
    file: "core/replacement.ts",
    from: "return one(context.baseline)",
    to: "return one(meanRow(context.background))",
  },
];
