/**
 * Faults of metrics/robustness/parts/attribution_change.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const attributionChange = within(
  "metrics/robustness/parts/attribution_change.ts",
  {
    signsKept: {
      kind: "magnitude",
      from: "Math.max(Math.abs(own[i]!), Math.abs(other[i]!))",
      to: "Math.max(own[i]!, other[i]!)",
    },
    sizeOfOwn: {
      kind: "scale",
      from: "Math.max(Math.abs(own[i]!), Math.abs(other[i]!))",
      to: "Math.abs(own[i]!)",
    },
    absoluteFloor: {
      kind: "scale",
      from: "floor * largest",
      to: "floor",
    },
    zeroForUndefined: {
      kind: "nan",
      from: "return NaN",
      to: "return 0",
    },
    noFloor: {
      kind: "bound",
      from: "Math.max(sizes[i]!, floor * largest)",
      to: "sizes[i]!",
    },
  },
);
