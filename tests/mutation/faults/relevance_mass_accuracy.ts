/**
 * Faults of relevance_mass_accuracy.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "if (mask[pixel]) inside",
    to: "if (!mask[pixel]) inside",
  },
  {
    kind: "scale",
    from: "inside / (inside + outside)",
    to: "inside / outside",
  },
  {
    kind: "nan",
    from: "inside / (inside + outside)",
    to: "inside / (inside + outside) || 0",
  },
  {
    kind: "ignored",
    from: "inside += value",
    to: "inside += 1",
  },
  {
    kind: "off by one",
    from: "mask[pixel]",
    to: "mask[pixel + 1]",
  },
  {
    kind: "ignored",
    from: "outside += value",
    to: "outside = value",
  },
  {
    kind: "nan",
    file: "metrics/parts/localise.ts",
    from: "      ? NaN",
    to: "      ? 0",
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
    kind: "nan",
    file: "metrics/parts/localise.ts",
    from: "inside === 0 || inside === mask.length || values.some(Number.isNaN)",
    to: "inside === 0 || values.some(Number.isNaN)",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "perPixel(rowAt(known, i))",
    to: "perPixel(rowAt(known, 0))",
  },
];
