/**
 * Faults of metrics/parts/roc_area.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const rocArea = within("metrics/parts/roc_area.ts", {
  oneTooFew: {
    kind: "off by one",
    from: "count * (count + 1) / 2",
    to: "count * (count - 1) / 2",
  },
});
