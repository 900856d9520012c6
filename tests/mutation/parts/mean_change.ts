/**
 * Faults of metrics/faithfulness/parts/mean_change.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const meanChange = within("metrics/faithfulness/parts/mean_change.ts", {
  signTurned: {
    kind: "sign",
    from: "sum + whole[row]! - means[distinct.indexOf(count)]!",
    to: "sum - whole[row]! + means[distinct.indexOf(count)]!",
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
    from: "whole[row]!",
    to: "whole[0]!",
  },
});
