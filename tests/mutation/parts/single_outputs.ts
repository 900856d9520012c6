/**
 * Faults of metrics/faithfulness/parts/single_outputs.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const singleOutputs = within(
  "metrics/faithfulness/parts/single_outputs.ts",
  {
    sourceOfFirst: {
      kind: "axis",
      from: "policy.of[row[i]! * draws + i % draws]!",
      to: "policy.of[i % draws]!",
    },
    lastUnitLost: {
      kind: "axis",
      from: "unit: single.map((i) => i % units)",
      to: "unit: single.map((i) => i % Math.max(1, units - 1))",
    },
    instancesByRow: {
      kind: "axis",
      from: "Math.floor(single / units)",
      to: "single % targets.length",
    },
  },
);
