/**
 * Faults of deletion_auc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { curveMean } from "../parts/curve_mean.ts";
import { replacement } from "../parts/replacement.ts";
import { replacementAreas } from "../parts/replacement_areas.ts";
import { replacementCurves } from "../parts/replacement_curves.ts";
import { tiedOrders } from "../parts/tied_orders.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: 'replacementAreas("deletion"',
    to: 'replacementAreas("insertion"',
  },
  replacementAreas.changeSignIgnored,
  replacementAreas.signsKept,
  replacementAreas.absentIgnored,
  replacementAreas.notScaled,
  replacementAreas.boundIncluded,
  {
    kind: "scale",
    file: "metrics/faithfulness/parts/replacement_areas.ts",
    from: "? 1",
    to: "? Math.abs(present)",
  },
  {
    kind: "scale",
    file: "metrics/faithfulness/parts/replacement_areas.ts",
    from: "Math.max(Math.abs(present), Math.abs(absent))",
    to: "Math.abs(present)",
  },
  replacementCurves.zeroForUndefined,
  curveMean.oneMorePoint,
  curveMean.wholeEnds,
  replacementCurves.sumForMean,
  replacementCurves.endsSwapped,
  {
    kind: "axis",
    file: "metrics/parts/replacement_curves.ts",
    from: "walkOutputs[d * steps + step]!",
    to: "walkOutputs[step * draws + d]!",
  },
  replacementCurves.oneStepEarly,
  replacementCurves.zeroForReplacement,
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
  replacement.meanForBaseline,
];
