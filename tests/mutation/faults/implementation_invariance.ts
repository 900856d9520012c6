/**
 * Faults of implementation_invariance.
 *
 * @module
 */
import type { Fault } from "../fault.ts";
import { relativeDistance } from "../parts/relative_distance.ts";

export const faults: readonly Fault[] = [
  {
    kind: "ignored",
    from: "explain(batch, network)",
    to: "explain(batch, model)",
  },
  {
    kind: "axis",
    from: "attributions,\n      context",
    to: "subject.explanation.attributions,\n      context",
  },
  relativeDistance.lengthOfOwn,
  {
    kind: "formula",
    file: "metrics/parts/relative_distance.ts",
    from: "Math.sqrt(squares /",
    to: "(squares /",
  },
  {
    kind: "sign",
    file: "metrics/parts/relative_distance.ts",
    from: "(right[i]! - left[i]!) ** 2",
    to: "(right[i]! + left[i]!) ** 2",
  },
  {
    kind: "nan",
    from: "relativeDistance,\n    )",
    to: "relativeDistance,\n    ).map((v) => v || 0)",
  },
];
