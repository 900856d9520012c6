/**
 * Faults of metrics/localisation/parts/segment_pixels.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const segmentPixels = within(
  "metrics/localisation/parts/segment_pixels.ts",
  {
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
  },
);
