/**
 * Faults of insertion_auc.
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
    from: 'replacementAreas("insertion"',
    to: 'replacementAreas("deletion"',
  },
  replacementAreas.changeSignIgnored,
  replacementAreas.signsKept,
  replacementAreas.absentIgnored,
  replacementAreas.notScaled,
  replacementAreas.boundIncluded,
  replacementCurves.zeroForUndefined,
  curveMean.oneMorePoint,
  curveMean.wholeEnds,
  replacementCurves.sumForMean,
  replacementCurves.endsSwapped,
  replacementCurves.oneStepEarly,
  replacementCurves.zeroForReplacement,
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
  replacement.meanForBaseline,
];
