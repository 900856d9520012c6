/**
 * Faults of auc.
 *
 * @module
 */
import type { Fault } from "../fault.ts";

export const faults: readonly Fault[] = [
  {
    kind: "swap",
    from: "rocArea(values, mask)",
    to: "rocArea(Float64Array.from(mask), values)",
  },
  {
    kind: "sign",
    from: "rocArea(values, mask)",
    to: "1 - rocArea(values, mask)",
  },
  {
    kind: "ties",
    file: "core/ranks.ts",
    from: "ranks[start] = (start + 1 + end) / 2",
    to: "ranks[start] = start + 1",
  },
  {
    kind: "off by one",
    file: "metrics/parts/roc_area.ts",
    from: "count * (count + 1) / 2",
    to: "count * (count - 1) / 2",
  },
  {
    kind: "scale",
    file: "metrics/parts/roc_area.ts",
    from: "(ranks.length - count)",
    to: "ranks.length",
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
    kind: "ignored",
    file: "metrics/parts/localise.ts",
    from: "sum += row[at]!",
    to: "sum = row[at]!",
  },
  {
    kind: "axis",
    file: "metrics/parts/localise.ts",
    from: "let at = pixel * channels; at < (pixel + 1) * channels; at++",
    to: "let at = pixel; at < height * width * channels; at += height * width",
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
