/**
 * Faults of metrics/accuracy/parts/subsets_of.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const subsetsOf = within("metrics/accuracy/parts/subsets_of.ts", {
  optionIgnored: {
    kind: "ignored",
    from: "rowSubsets.slice(0, sets || rowSubsets.length)",
    to: "rowSubsets.slice(0)",
  },
  lastSetLost: {
    kind: "off by one",
    from: "rowSubsets.slice(0, sets || rowSubsets.length)",
    to: "rowSubsets.slice(0, sets || rowSubsets.length - 1)",
  },
  oneUnitTooMany: {
    kind: "bound",
    from: "unit >= units",
    to: "unit > units",
  },
});
