/**
 * Faults of pointing_game.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

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
  {
    kind: "ties",
    file: "metrics/parts/expected_hits.ts",
    from: "hits + (k - above) * tiedHits / tied",
    to: "hits + Math.min(k - above, tiedHits)",
  },
  {
    kind: "magnitude",
    file: "metrics/parts/localise.ts",
    from: "Math.abs(value)",
    to: "value",
  },
  {
    kind: "sign",
    file: "metrics/parts/localise.ts",
    from: 'sign === "positive" && value < 0 ? 0',
    to: 'sign === "positive" && value > 0 ? 0',
  },
  {
    kind: "ignored",
    file: "metrics/parts/localise.ts",
    from: 'sign === "positive" && value < 0 ? 0 : ',
    to: "",
  },
  {
    kind: "bound",
    file: "metrics/parts/localise.ts",
    from: "value > 0 ? 1 : 0",
    to: "value > 1 ? 1 : 0",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "perPixel(rowAt(known, i))",
    to: "perPixel(rowAt(known, 0))",
  },
];
