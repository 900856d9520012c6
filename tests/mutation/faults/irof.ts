/**
 * Faults of irof.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { curveMean } from "../parts/curve_mean.ts";
import { removalScores } from "../parts/removal_scores.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "1 - curveMean",
    to: "curveMean",
  },
  {
    kind: "ignored",
    from: 'model.head === "shifted_probability" ? 1 : 0',
    to: "0",
  },
  {
    kind: "nan",
    from: "if (!(present[row]! > 0)) return undefined",
    to: "if (present[row]! === 0) return undefined",
  },
  {
    kind: "off by one",
    from: "order.subarray(0, l + 1)",
    to: "order.subarray(0, l)",
  },
  {
    kind: "axis",
    from: "(f + offset) / present[row]!",
    to: "(f + offset) / present[0]!",
  },
  {
    kind: "scale",
    from: "(f + offset) / present[row]!",
    to: "f + offset",
  },
  {
    kind: "ignored",
    from: "Float64Array.of(1, ...means",
    to: "Float64Array.of(...means",
  },
  {
    kind: "axis",
    from: "sliceRows(explanation.attributions, row, row + 1)",
    to: "sliceRows(explanation.attributions, 0, 1)",
  },
  {
    kind: "axis",
    from: "unitsOf(rowAt(batch.inputs, row))",
    to: "unitsOf(rowAt(batch.inputs, 0))",
  },
  unitPriorities.signsSwapped,
  tiedOrders.tiesByIndex,
  curveMean.oneMorePoint,
  removalScores.zeroForUndefined,
  {
    kind: "replacement",
    file: "core/rows/replacement.ts",
    from: "one(meanRow(context.background))",
    to: "one(context.baseline)",
  },
];
