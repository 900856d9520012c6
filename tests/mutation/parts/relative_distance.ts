/**
 * Faults of metrics/parts/relative_distance.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const relativeDistance = within("metrics/parts/relative_distance.ts", {
  signTurned: {
    kind: "sign",
    from: "right[i]! - left[i]!",
    to: "right[i]! + left[i]!",
  },
  magnitudesOnly: {
    kind: "magnitude",
    from: "right[i]! - left[i]!",
    to: "Math.abs(right[i]!) - Math.abs(left[i]!)",
  },
  squared: {
    kind: "formula",
    from: "Math.sqrt(squares / Math.max(leftSquares, rightSquares))",
    to: "squares / Math.max(leftSquares, rightSquares)",
  },
  lengthOfOwn: {
    kind: "scale",
    from: "Math.max(leftSquares, rightSquares)",
    to: "leftSquares",
  },
  zeroForUndefined: {
    kind: "nan",
    from: "Math.max(leftSquares, rightSquares)",
    to: "Math.max(leftSquares, rightSquares, 1e-9)",
  },
  firstUnitLost: {
    kind: "off by one",
    from: "let i = 0",
    to: "let i = 1",
  },
});
