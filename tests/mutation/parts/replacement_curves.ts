/**
 * Faults of metrics/parts/replacement_curves.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const replacementCurves = within("metrics/parts/replacement_curves.ts", {
  zeroForUndefined: {
    kind: "nan",
    from: "fill(NaN)",
    to: "fill(0)",
  },
  sumForMean: {
    kind: "scale",
    from: "1 / orders.length",
    to: "1",
  },
  endsSwapped: {
    kind: "swap",
    from: 'curve[0] = direction === "deletion"',
    to: 'curve[0] = direction !== "deletion"',
  },
  oneStepEarly: {
    kind: "off by one",
    from: "curve[step + 1] =",
    to: "curve[step] =",
  },
  zeroForReplacement: {
    kind: "replacement",
    from: "absent[at] = source[at]!",
    to: "absent[at] = 0",
  },
});
