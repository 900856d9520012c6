/**
 * Faults of dummy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "output !== present[row[i]!]",
    to: "output === present[row[i]!]",
  },
  {
    kind: "magnitude",
    from: "all += Math.abs(a)",
    to: "all += a",
  },
  {
    kind: "magnitude",
    from: "wasted += Math.abs(a)",
    to: "wasted += a",
  },
  {
    kind: "nan",
    from: "return NaN",
    to: "return 0",
  },
  {
    kind: "scale",
    from: "wasted / all",
    to: "wasted / count",
  },
  {
    kind: "random",
    from: 'context.rng("dummy", part, draw)',
    to: 'context.rng("dummy", draw)',
  },
  {
    kind: "random",
    from: 'context.rng("dummy", part, draw)',
    to: 'context.rng("dummy", part)',
  },
  {
    kind: "axis",
    from: "effectless[unit[i]!] = 0",
    to: "effectless[row[i]! % count] = 0",
  },
  {
    kind: "ignored",
    from: "fill(target)",
    to: "fill(0)",
  },
  {
    kind: "sign",
    from: "if (without[u])",
    to: "if (!without[u])",
  },
  {
    kind: "axis",
    from: "rowAt(scores, i)",
    to: "rowAt(scores, 0)",
  },
];
