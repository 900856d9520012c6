/**
 * Faults of pixel_flipping.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { curveMean } from "../parts/curve_mean.ts";
import { replacement } from "../parts/replacement.ts";
import { replacementCurves } from "../parts/replacement_curves.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"deletion",',
    to: '"insertion",',
  },
  {
    kind: "sign",
    from: "? undefined : values",
    to: "? undefined : values.map((v) => -v)",
  },
  {
    kind: "nan",
    from: "values.some(Number.isNaN) ? undefined : values",
    to: "values.map((v) => v || 0)",
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
  curveMean.oneMorePoint,
  curveMean.wholeEnds,
  unitPriorities.signsSwapped,
  unitPriorities.signsKept,
  tiedOrders.tiesByIndex,
  replacementCurves.sumForMean,
  replacementCurves.oneStepEarly,
  {
    kind: "axis",
    file: "metrics/parts/replacement_curves.ts",
    from: "outputs.subarray(at * draws * steps)",
    to: "outputs",
  },
  replacement.meanForBaseline,
];
