/**
 * Faults of pgu.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { predictionGap } from "../parts/prediction_gap.ts";
import { tiedOrders } from "../parts/tied_orders.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"others"',
    to: '"important"',
  },
  {
    kind: "off by one",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: ": order.subarray(important)",
    to: ": order.subarray(important - 1)",
  },
  predictionGap.signsKept,
  predictionGap.scoreSignsKept,
  predictionGap.zeroForUndefined,
  predictionGap.drawsByIndex,
  predictionGap.noiseOfFirst,
  predictionGap.firstInstance,
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
];
