/**
 * Faults of set_precision.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { setHits } from "../parts/set_hits.ts";
import { subsetsOf } from "../parts/subsets_of.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "({ named, both }) => both / named",
    to: "({ relevant, both }) => both / relevant",
  },
  {
    kind: "nan",
    from: "both / named",
    to: "both / Math.max(1, named)",
  },
  {
    kind: "sign",
    from: "both / named",
    to: "1 - both / named",
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
