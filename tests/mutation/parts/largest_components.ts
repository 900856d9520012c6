/**
 * Faults of metrics/localisation/parts/largest_components.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const largestComponents = within(
  "metrics/localisation/parts/largest_components.ts",
  {
    lastOfEquals: {
      kind: "ties",
      from: "component.length >= least",
      to: "component.length > least",
    },
    columnsFirst: {
      kind: "axis",
      from: "i * width + j",
      to: "j * height + i",
    },
  },
);
