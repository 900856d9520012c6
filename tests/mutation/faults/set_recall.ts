/**
 * Faults of set_recall.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { setHits } from "../parts/set_hits.ts";
import { subsetsOf } from "../parts/subsets_of.ts";

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
    file: "metrics/accuracy/parts/set_hits.ts",
    from: "(grade) => grade > 0",
    to: "(grade) => grade >= 0",
  },
  {
    kind: "off by one",
    from: "both / relevant",
    to: "(both + 1) / (relevant + 1)",
  },
  setHits.zerosRelevant,
  setHits.nextUnit,
  setHits.firstInstance,
  setHits.zeroForUndefined,
  subsetsOf.optionIgnored,
  subsetsOf.lastSetLost,
  subsetsOf.oneUnitTooMany,
  setHits.repeatsCounted,
];
