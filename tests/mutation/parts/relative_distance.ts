/**
 * Faults of metrics/parts/relative_distance.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const relativeDistance = within("metrics/parts/relative_distance.ts", {
  signTurned: {
    kind: "sign",
    from: "other[i]! - own[i]!",
    to: "other[i]! + own[i]!",
  },
  magnitudesOnly: {
    kind: "magnitude",
    from: "other[i]! - own[i]!",
    to: "Math.abs(other[i]!) - Math.abs(own[i]!)",
  },
  squared: {
    kind: "formula",
    from: "Math.sqrt(apart / Math.max(ownLength, otherLength))",
    to: "apart / Math.max(ownLength, otherLength)",
  },
  lengthOfOwn: {
    kind: "scale",
    from: "Math.max(ownLength, otherLength)",
    to: "ownLength",
  },
  zeroForUndefined: {
    kind: "nan",
    from: "Math.max(ownLength, otherLength)",
    to: "Math.max(ownLength, otherLength, 1e-9)",
  },
  firstUnitLost: {
    kind: "off by one",
    from: "let i = 0",
    to: "let i = 1",
  },
});
