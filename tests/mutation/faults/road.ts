/**
 * Faults of road.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { removalScores } from "../parts/removal_scores.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "label === classes[row] ? 1 : 0",
    to: "label !== classes[row] ? 1 : 0",
  },
  {
    kind: "axis",
    from: "label === classes[row]",
    to: "label === classes[0]",
  },
  {
    kind: "off by one",
    from: "rowSize(priorities) - 1",
    to: "rowSize(priorities)",
  },
  {
    kind: "nan",
    from: 'model.head === "value" || most === 0',
    to: "most === 0",
  },
  {
    kind: "axis",
    from: "removals[Math.floor((start + i) / policy.draws)]!",
    to: "removals[(start + i) % removals.length]!",
  },
  {
    kind: "scale",
    from: "        counts.length,",
    to: "        distinct.length,",
  },
  {
    kind: "ignored",
    from: "means[distinct.indexOf(count)]!",
    to: "means[0]!",
  },
  {
    kind: "ignored",
    from: "label === classes[row]",
    to: "label === batch.targets[row]",
  },
  {
    kind: "off by one",
    from: "order.subarray(0, count)",
    to: "order.subarray(0, count + 1)",
  },
  {
    kind: "replacement",
    file: "core/rows/replacement.ts",
    from: "filled[pixel]! + noise[at]!",
    to: "noise[at]!",
  },
  unitPriorities.signsSwapped,
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
  removalScores.zeroForUndefined,
  removalScores.sumForMean,
];
