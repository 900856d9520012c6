/**
 * Faults of metrics/accuracy/parts/set_hits.ts that several metrics must notice.
 *
 * @module
 */
import { within } from "../within.ts";

export const setHits = within("metrics/accuracy/parts/set_hits.ts", {
  zerosRelevant: {
    kind: "bound",
    from: "units.filter((unit) => grades[unit]! > 0)",
    to: "units.filter((unit) => grades[unit]! >= 0)",
  },
  nextUnit: {
    kind: "off by one",
    from: "grades[unit]! > 0",
    to: "grades[unit + 1]! > 0",
  },
  firstInstance: {
    kind: "axis",
    from: "rowAt(relevance, i)",
    to: "rowAt(relevance, 0)",
  },
  zeroForUndefined: {
    kind: "nan",
    from: "if (grades.some(Number.isNaN)) return NaN",
    to: "if (grades.some(Number.isNaN)) return 0",
  },
  repeatsCounted: {
    kind: "ignored",
    from: "[...new Set(rowSubsets.flatMap((set) => [...set]))]",
    to: "rowSubsets.flatMap((set) => [...set])",
  },
});
