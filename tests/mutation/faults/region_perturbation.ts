/**
 * Faults of region_perturbation.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { removalScores } from "../parts/removal_scores.ts";
import { replacement } from "../parts/replacement.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "order.subarray(0, k + 1)",
    to: "order.subarray(0, k)",
  },
  {
    kind: "off by one",
    from: "(most + 1)",
    to: "most",
  },
  {
    kind: "sign",
    from: "sum + present[row]! - mean",
    to: "sum - present[row]! + mean",
  },
  {
    kind: "axis",
    from: "present[row]!",
    to: "present[0]!",
  },
  {
    kind: "axis",
    from: "rowAt(priorities, row)",
    to: "rowAt(priorities, 0)",
  },
  {
    kind: "ignored",
    from: "patch === 0",
    to: "patch >= 0",
  },
  {
    kind: "bound",
    from: "Math.max(1, Math.round(",
    to: "Math.max(2, Math.round(",
  },
  {
    kind: "formula",
    from: "Math.round(",
    to: "Math.floor(",
  },
  unitPriorities.signsSwapped,
  tiedOrders.tiesByIndex,
  tiedOrders.orderTurned,
  removalScores.zeroForUndefined,
  replacement.meanForBaseline,
];
