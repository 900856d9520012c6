/**
 * Lines of drawings.
 *
 * @module
 */
import { type Markup, markup } from "./markup.ts";
import { specName } from "./spec_name.ts";

/** Colours, marks and dashes, before they come again in another company. */
const [COLOURS, MARKS, DASHES] = [7, 4, 3];

/** A mark on a line. */
export interface Point {
  /** What it says when it is pointed at. */
  readonly title: string;
  /** Place from the left. */
  readonly x: number;
  /** Place from the top. */
  readonly y: number;
}

/** The line at `i` in its drawing, which no colour alone tells from others. */
export function curve(
  name: string,
  points: readonly Point[],
  i: number,
): Markup {
  return markup`<g class="${
    look(i)
  }" data-e="${name}"><path class="curve" d="M${
    points.map(({ x, y }) => `${x} ${y}`).join("L")
  }"/>${
    points.map(({ title, x, y }) =>
      markup`<g><title>${title}</title>${mark(i, x, y)}</g>`
    )
  }</g>`;
}

/** How the lines of a drawing look, with their names. */
export function curveKey(names: readonly string[]): Markup {
  return markup`<ul class="legend">${
    names.map((name, i) =>
      markup`<li data-e="${name}"><svg viewBox="0 0 28 12" aria-hidden="true"><g class="${
        look(i)
      }"><path class="curve" d="M2 6H26"/>${mark(i, 14, 6)}</g></svg> ${
        specName(name)
      }</li>`
    )
  }</ul>`;
}

/** Colour and dashes of the line at `i`. */
function look(i: number): string {
  return `s${i % COLOURS} d${i % DASHES}`;
}

/** A circle, square, triangle or diamond. */
function mark(i: number, x: number, y: number): Markup {
  const shapes = [
    `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,
    `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
    `M${x} ${y - 5}l4.5 8h-9z`,
    `M${x} ${y - 5}l5 5l-5 5l-5 -5z`,
  ];
  return markup`<path class="point" d="${shapes[i % MARKS]!}"/>`;
}
