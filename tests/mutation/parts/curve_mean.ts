/**
 * Faults of metrics/faithfulness/parts/curve_mean.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const curveMean = within("metrics/faithfulness/parts/curve_mean.ts", {
  oneMorePoint: {
    kind: "off by one",
    from: "(curve.length - 1)",
    to: "curve.length",
  },
  wholeEnds: {
    kind: "formula",
    from: "(curve[0]! + curve.at(-1)!) / 2",
    to: "curve[0]! + curve.at(-1)!",
  },
});
