/**
 * Faults of effective_complexity.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "magnitude",
    from: "-Math.abs(a)",
    to: "-a",
  },
  {
    kind: "sign",
    from: "-Math.abs(a)",
    to: "Math.abs(a)",
  },
  {
    kind: "off by one",
    from: "(known - 1) / (units - 1)",
    to: "known / (units - 1)",
  },
  {
    kind: "off by one",
    from: "let known = 1",
    to: "let known = 2",
  },
  {
    kind: "scale",
    from: "(known - 1) / (units - 1)",
    to: "(known - 1) / units",
  },
  {
    kind: "axis",
    from: "curve[units - known]!",
    to: "curve[known]!",
  },
  {
    kind: "bound",
    from: "curve[units - known]!) > most",
    to: "curve[units - known]!) >= most",
  },
  {
    kind: "scale",
    from: "options.tolerance * Math.abs(present - absent)",
    to: "options.tolerance",
  },
  {
    kind: "magnitude",
    from: "Math.abs(present - curve[units - known]!)",
    to: "present - curve[units - known]!",
  },
  {
    kind: "swap",
    from: '"deletion",',
    to: '"insertion",',
  },
  {
    kind: "nan",
    from: "present === absent || ",
    to: "",
  },
  {
    kind: "axis",
    from: "rowAt(scores, row)",
    to: "rowAt(scores, 0)",
  },
];
