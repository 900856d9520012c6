/**
 * Faults of pgi.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { predictionGap } from "../parts/prediction_gap.ts";
import { tiedOrders } from "../parts/tied_orders.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"important"',
    to: '"others"',
  },
  {
    kind: "off by one",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "? order.subarray(0, important)",
    to: "? order.subarray(0, important + 1)",
  },
  predictionGap.signsKept,
  predictionGap.scoreSignsKept,
  {
    kind: "ties",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "orders[(draw - 1) % orders.length]!",
    to: "orders[0]!",
  },
  predictionGap.zeroForUndefined,
  predictionGap.drawsByIndex,
  {
    kind: "scale",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "deviation * (box.upper[at]! - box.lower[at]!)",
    to: "deviation",
  },
  predictionGap.noiseOfFirst,
  {
    kind: "bound",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "Math.max(1, Math.round(",
    to: "Math.max(0, Math.round(",
  },
  {
    kind: "formula",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "s * random.normal()",
    to: "s * random.uniform()",
  },
  predictionGap.firstInstance,
  {
    kind: "random",
    file: "metrics/faithfulness/parts/prediction_gap.ts",
    from: "const draw = index % each",
    to: "const draw = Math.min(1, index % each)",
  },
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
];
