/**
 * Faults of metrics/localisation/parts/segment_map.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const segmentMap = within("metrics/localisation/parts/segment_map.ts", {
  absoluteThreshold: {
    kind: "ignored",
    from: "share * largest",
    to: "share",
  },
  thresholdSwapped: {
    kind: "swap",
    from: 'threshold === "share"',
    to: 'threshold !== "share"',
  },
});
