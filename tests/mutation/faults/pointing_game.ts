/**
 * Faults of pointing_game.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { expectedHits } from "../parts/expected_hits.ts";
import { localise } from "../parts/localise.ts";

export const faults: readonly Fault[] = [
  {
    kind: "off by one",
    from: "options.tolerance), 1)",
    to: "options.tolerance), 2)",
  },
  {
    kind: "nan",
    from: ": NaN",
    to: ": 0",
  },
  {
    kind: "bound",
    from: "value > 0)",
    to: "value >= 0)",
  },
  {
    kind: "formula",
    from: "Math.hypot(i - y, j - x)",
    to: "Math.max(Math.abs(i - y), Math.abs(j - x))",
  },
  {
    kind: "bound",
    from: "<= distance",
    to: "< distance",
  },
  {
    kind: "axis",
    from: "wide[i * width + j]",
    to: "wide[i * height + j]",
  },
  {
    kind: "replacement",
    from: "mask.slice()",
    to: "mask",
  },
  {
    kind: "ignored",
    from: "if (reach === 0) return mask",
    to: "if (reach >= 0) return mask",
  },
  {
    kind: "bound",
    from: "Math.max(0, x - reach)",
    to: "x - reach",
  },
  expectedHits.tiesByLuck,
  localise.signsKept,
  localise.signTurned,
  localise.signIgnored,
  localise.maskAboveOne,
  localise.firstInstance,
];
