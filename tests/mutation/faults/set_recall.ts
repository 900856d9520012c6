/**
 * Faults of set_recall.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "({ relevant, both }) => both / relevant",
    to: "({ named, both }) => both / named",
  },
  {
    kind: "nan",
    from: "both / relevant",
    to: "both / Math.max(1, relevant)",
  },
  {
    kind: "bound",
    file: "metrics/parts/set_hits.ts",
    from: "(grade) => grade > 0",
    to: "(grade) => grade >= 0",
  },
  {
    kind: "off by one",
    from: "both / relevant",
    to: "(both + 1) / (relevant + 1)",
  },
  {
    kind: "bound",
    file: "metrics/parts/set_hits.ts",
    from: "units.filter((unit) => grades[unit]! > 0)",
    to: "units.filter((unit) => grades[unit]! >= 0)",
  },
  {
    kind: "off by one",
    file: "metrics/parts/set_hits.ts",
    from: "grades[unit]! > 0",
    to: "grades[unit + 1]! > 0",
  },
  {
    kind: "axis",
    file: "metrics/parts/set_hits.ts",
    from: "rowAt(relevance, i)",
    to: "rowAt(relevance, 0)",
  },
  {
    kind: "nan",
    file: "metrics/parts/set_hits.ts",
    from: "if (grades.some(Number.isNaN)) return NaN",
    to: "if (grades.some(Number.isNaN)) return 0",
  },
  {
    kind: "ignored",
    file: "metrics/parts/subsets_of.ts",
    from: "own.slice(0, sets || own.length)",
    to: "own.slice(0)",
  },
  {
    kind: "off by one",
    file: "metrics/parts/subsets_of.ts",
    from: "own.slice(0, sets || own.length)",
    to: "own.slice(0, sets || own.length - 1)",
  },
  {
    kind: "bound",
    file: "metrics/parts/subsets_of.ts",
    from: "unit >= units",
    to: "unit > units",
  },
  {
    kind: "ignored",
    file: "metrics/parts/set_hits.ts",
    from: "[...new Set(own.flatMap((set) => [...set]))]",
    to: "own.flatMap((set) => [...set])",
  },
];
