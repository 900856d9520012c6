/**
 * Faults of comprehensiveness.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { meanChange } from "../parts/mean_change.ts";
import { removalScores } from "../parts/removal_scores.ts";
import { replacement } from "../parts/replacement.ts";
import { shareCounts } from "../parts/share_counts.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: '"top"',
    to: '"rest"',
  },
  {
    kind: "off by one",
    file: "metrics/faithfulness/parts/mean_change.ts",
    from: "order.subarray(0, count)",
    to: "order.subarray(0, count + 1)",
  },
  meanChange.signTurned,
  shareCounts.oneTooFew,
  meanChange.distinctCounts,
  meanChange.firstShareOnly,
  meanChange.firstInstance,
  shareCounts.noneAllowed,
  shareCounts.roundedUp,
  unitPriorities.signsSwapped,
  unitPriorities.signsKept,
  tiedOrders.tiesByIndex,
  removalScores.zeroForUndefined,
  removalScores.sumForMean,
  replacement.meanForBaseline,
];
