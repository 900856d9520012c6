/**
 * Faults of metrics/parts/tied_orders.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const tiedOrders = within("metrics/parts/tied_orders.ts", {
  tiesByIndex: {
    kind: "ties",
    from: "random.permutation(values.length).sort(descending)",
    to:
      "Int32Array.from({ length: values.length }, (_, i) => i).sort(descending)",
  },
  orderTurned: {
    kind: "sign",
    from: ".sort(descending)",
    to: ".sort((a, b) => descending(b, a))",
  },
});
