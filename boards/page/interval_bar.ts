/**
 * Means with their intervals, drawn.
 *
 * @module
 */
import { type Axis, tenth } from "./axes.ts";
import { type Markup, markup } from "./markup.ts";

/** Width of a bar, without its margins. */
export const BAR = [5, 155] as const;

/** What a bar shows. */
export interface Drawn {
  /** The dot. */
  readonly mean: number | null;
  /** Start of the line. */
  readonly low: number | null;
  /** Its end. */
  readonly high: number | null;
}

/**
 * A dot and a line between thin lines at the anchors, on the axis that the complete column shares.
 *
 * It is hidden from screen readers, since its numbers stand next to it as text.
 *
 * @param anchors Values by class of their lines.
 */
export function intervalBar(
  { mean, low, high }: Drawn,
  axis: Axis,
  anchors: readonly (readonly [string, number | null | undefined])[] = [],
): Markup {
  const line = low === null || high === null
    ? ""
    : markup`<path class="interval" d="M${axis.at(low)} 8h${
      tenth(axis.at(high) - axis.at(low))
    }"/>`;
  const dot = mean === null
    ? ""
    : markup`<circle cx="${axis.at(mean)}" cy="8" r="3.2"/>`;
  return markup`<svg class="bar" viewBox="0 0 160 16" aria-hidden="true">${
    anchors.map(([name, value]) =>
      value == null
        ? ""
        : markup`<path class="${name}" d="M${axis.at(value)} 0v16"/>`
    )
  }${line}${dot}</svg>`;
}

/** The axis above a column of bars: its ends, named. */
export function barAxis({ ticks }: Axis): Markup {
  const ends = [ticks[0], ticks.at(-1)];
  return markup`<span class="unseen">drawn</span><svg class="bar" viewBox="0 0 160 16" aria-hidden="true"><path class="grid" d="M5 15.5H155"/>${
    ends.map((tick, i) =>
      tick === undefined
        ? ""
        : markup`<path class="grid" d="M${tick.at} 12v4"/><text x="${tick.at}" y="10" text-anchor="${
          i === 0 ? "start" : "end"
        }">${tick.text}</text>`
    )
  }</svg>`;
}
