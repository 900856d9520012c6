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
    from: "own.map((v) => -v)",
    to: "own",
  },
  {
    kind: "nan",
    from: "own.some(Number.isNaN) ? undefined : own.map((v) => -v)",
    to: "own.map((v) => -v || 0)",
  },
  {
    kind: "bound",
    from: "curve[i - 1]! - fall",
    to: "curve[i - 1]! + fall",
  },
  {
    kind: "off by one",
    from: "curve[i - 1]! - fall",
    to: "curve[0]! - fall",
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
    from: "neverFalls(curve) ? 1 : 0",
    to: "neverFalls(curve) ? 0 : 1",
  },
  {
    kind: "scale",
    from: "FALL * (high - low)",
    to: "FALL",
  },
  {
    kind: "bound",
    from: "FALL * (high - low)",
    to: "0",
  },
  {
    kind: "bound",
    from: "const FALL = 1e-6",
    to: "const FALL = 0.1",
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
