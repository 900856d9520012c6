/**
 * Faults of metrics/parts/tied_blocks.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const tiedBlocks = within("metrics/parts/tied_blocks.ts", {
  orderTurned: {
    kind: "sign",
    from: "order.sort((a, b) => {",
    to: "order.sort((b, a) => {",
  },
});
