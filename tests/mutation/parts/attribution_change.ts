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
      from: "Math.max(Math.abs(left[i]!), Math.abs(right[i]!))",
      to: "Math.max(left[i]!, right[i]!)",
    },
    sizeOfOwn: {
      kind: "scale",
      from: "Math.max(Math.abs(left[i]!), Math.abs(right[i]!))",
      to: "Math.abs(left[i]!)",
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
