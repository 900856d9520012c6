/**
 * Faults of metrics/faithfulness/parts/replacement_areas.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const replacementAreas = within(
  "metrics/faithfulness/parts/replacement_areas.ts",
  {
    changeSignIgnored: {
      kind: "sign",
      from: "v * Math.sign(change)",
      to: "v",
    },
    signsKept: {
      kind: "magnitude",
      from: "signed ? (v) => v * Math.sign(change) : Math.abs",
      to: "(v) => v * Math.sign(change)",
    },
    absentIgnored: {
      kind: "ignored",
      from: "(curveMean(curve) - absent) / (present - absent)",
      to: "curveMean(curve) / present",
    },
    notScaled: {
      kind: "scale",
      from: "(curveMean(curve) - absent) / (present - absent)",
      to: "curveMean(curve) - absent",
    },
    boundIncluded: {
      kind: "bound",
      from: "> options.minChange * scale",
      to: ">= options.minChange * scale",
    },
  },
);
