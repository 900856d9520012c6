/**
 * Faults of metrics/faithfulness/parts/subset_drops.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const subsetDrops = within(
  "metrics/faithfulness/parts/subset_drops.ts",
  {
    signTurned: {
      kind: "sign",
      from: "present[Math.floor(i / count)]! - output",
      to: "output - present[Math.floor(i / count)]!",
    },
    instancesByRow: {
      kind: "axis",
      from: "Math.floor(i / count)",
      to: "i % targets.length",
    },
    masksTurned: {
      kind: "axis",
      from: "masks[s * units + unit] = 0",
      to: "masks[unit * count + s] = 0",
    },
    oneTooMany: {
      kind: "off by one",
      from: "subarray(0, members)",
      to: "subarray(0, members + 1)",
    },
    signsLost: {
      kind: "magnitude",
      from: "sum += values[subset[i]!]!",
      to: "sum += Math.abs(values[subset[i]!]!)",
    },
  },
);
