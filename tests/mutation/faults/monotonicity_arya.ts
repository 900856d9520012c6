/**
 * Faults of monotonicity_arya.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { replacementCurves } from "../parts/replacement_curves.ts";
import { tiedOrders } from "../parts/tied_orders.ts";
import { unitPriorities } from "../parts/unit_priorities.ts";

export const faults: readonly Fault[] = [
  {
    kind: "sign",
    from: "values.map((v) => -v)",
    to: "values",
  },
  {
    kind: "nan",
    from: "values.some(Number.isNaN) ? undefined : values.map((v) => -v)",
    to: "values.map((v) => -v || 0)",
  },
  {
    kind: "bound",
    from: "curve[i - 1]! - drop",
    to: "curve[i - 1]! + drop",
  },
  {
    kind: "off by one",
    from: "curve[i - 1]! - drop",
    to: "curve[0]! - drop",
  },
  {
    kind: "off by one",
    from: "i === 0 ||",
    to: "i <= 1 ||",
  },
  {
    kind: "swap",
    from: '"insertion",',
    to: '"deletion",',
  },
  {
    kind: "swap",
    from: "neverDrops(curve) ? 1 : 0",
    to: "neverDrops(curve) ? 0 : 1",
  },
  {
    kind: "scale",
    from: "LEAST_DROP * (high - low)",
    to: "LEAST_DROP",
  },
  {
    kind: "bound",
    from: "LEAST_DROP * (high - low)",
    to: "0",
  },
  {
    kind: "bound",
    from: "const LEAST_DROP = 1e-6",
    to: "const LEAST_DROP = 0.1",
  },
  {
    kind: "axis",
    from: "rowAt(priorities, row)",
    to: "rowAt(priorities, 0)",
  },
  unitPriorities.signsSwapped,
  unitPriorities.signsKept,
  tiedOrders.tiesByIndex,
  replacementCurves.endsSwapped,
];
