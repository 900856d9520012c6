/**
 * Faults of metrics/consistency/parts/between_repeats.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const betweenRepeats = within(
  "metrics/consistency/parts/between_repeats.ts",
  {
    firstInstance: {
      kind: "axis",
      from: "values[i]!",
      to: "values[0]!",
    },
    oneMoreRepeat: {
      kind: "scale",
      from: "        agreements.length",
      to: "        (agreements.length + 1)",
    },
    firstRepeatOnly: {
      kind: "ignored",
      from: "repeats.map(",
      to: "repeats.slice(0, 1).map(",
    },
  },
);
