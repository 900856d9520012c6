/**
 * The frame of a drawing.
 *
 * @module
 */
import type { Axis } from "./axes.ts";
import { type Markup, markup, type Part } from "./markup.ts";
import { shortened } from "./shortened.ts";

/** Most characters of a label next to an axis. */
const LONGEST = 32;

/** Size of a drawing, and of the part within its axes. */
export const SIZE = {
  width: 400,
  height: 260,
  x: [58, 388],
  y: [216, 12],
} as const;

/** A drawing's words and axes. */
export interface Frame {
  /** Name, unique in the page, of its parts. */
  readonly id: string;
  /** What it shows. */
  readonly title: string;
  /** What a reader should see in it. */
  readonly description: string;
  /** From left to right. */
  readonly x: Axis & { readonly label: string };
  /** From bottom to top. */
  readonly y: Axis & { readonly label: string };
  /** Values of `y` that anchor the scale, by name; those that are not known are left out. */
  readonly anchors: readonly (readonly [string, number | null | undefined])[];
}

/** A drawing with named axes, lines at its anchors, and `body` within. */
export function plot(
  { id, title, description, x, y, anchors }: Frame,
  body: Part,
): Markup {
  const { width, height } = SIZE;
  const [left, right] = SIZE.x;
  const [bottom, top] = SIZE.y;
  return markup`<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">
<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
<g class="grid">${
    y.ticks.map(({ at }) => markup`<path d="M${left} ${at}H${right}"/>`)
  }</g>
<g class="ticks">${
    y.ticks.map(({ at, text }) =>
      markup`<text x="${left - 6}" y="${
        at + 4
      }" text-anchor="end">${text}</text>`
    )
  }${
    x.ticks.map(({ at, text }) =>
      markup`<path d="M${at} ${bottom}v4"/><text x="${at}" y="${
        bottom + 16
      }" text-anchor="middle">${text}</text>`
    )
  }</g>
<path class="axis" d="M${left} ${bottom}H${right}"/>
<text class="label" x="${(left + right) / 2}" y="${
    height - 6
  }" text-anchor="middle">${x.label}</text>
<text class="label" transform="translate(11 ${
    (top + bottom) / 2
  }) rotate(-90)" text-anchor="middle">${y.label}</text>
${
    anchors.map(([name, value]) =>
      value == null
        ? ""
        : markup`<g class="anchor ${name}"><path d="M${left} ${
          y.at(value)
        }H${right}"/><text x="${right}" y="${
          y.at(value) - 4
        }" text-anchor="end">${name}</text></g>`
    )
  }
${body}
</svg>`;
}

/** A metric and its better direction, as a label of its axis. */
export function axisLabel(metric: string, better: "higher" | "lower"): string {
  return `${shortened(metric, LONGEST - 2)} ${better === "higher" ? "↑" : "↓"}`;
}
