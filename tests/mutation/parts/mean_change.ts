/**
 * Faults of metrics/faithfulness/parts/mean_change.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const meanChange = within("metrics/faithfulness/parts/mean_change.ts", {
  signTurned: {
    kind: "sign",
    from: "sum + present[row]! - means[distinct.indexOf(count)]!",
    to: "sum - present[row]! + means[distinct.indexOf(count)]!",
  },
  distinctCounts: {
    kind: "scale",
    from: "change / counts.length",
    to: "change / distinct.length",
  },
  firstShareOnly: {
    kind: "ignored",
    from: "means[distinct.indexOf(count)]!",
    to: "means[0]!",
  },
  firstInstance: {
    kind: "axis",
    from: "present[row]!",
    to: "present[0]!",
  },
});
