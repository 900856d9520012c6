/**
 * Labels next to points.
 *
 * @module
 */
import { tenth } from "./axes.ts";

/** A point that may get a label. */
export interface Labelled {
  /** Place of the point. */
  readonly x: number;
  /** Place of the point, downwards. */
  readonly y: number;
  /** The word. */
  readonly text: string;
}

/** Where a word goes: `anchor` as SVG has it. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Half the height of a line, and width of a sign, of text of 11 pixels. */
const [HALF, SIGN] = [6, 6.4];

/** Room between a point and its word. */
const GAP = 7;

/**
 * Right, left, above or below each point, the first that touches neither point nor word; undefined
 * where none does. Earlier points choose first.
 *
 * @param right End of the drawing, which no word may cross.
 */
export function placeLabels(
  points: readonly Labelled[],
  right: number,
): (Placed | undefined)[] {
  const occupied = points.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4]);
  return points.map(({ x, y, text }) => {
    const width = SIGN * text.length;
    const places = [
      [x + GAP, y, "start", x + GAP],
      [x - GAP, y, "end", x - GAP - width],
      [x, y - GAP - HALF, "middle", x - width / 2],
      [x, y + GAP + HALF, "middle", x - width / 2],
    ] as const;
    for (const [atX, atY, anchor, start] of places) {
      const box = [start, atY - HALF, start + width, atY + HALF] as const;
      const free = box[2] <= right &&
        occupied.every(([a, b, c, d]) =>
          box[2] <= a! || c! <= box[0] || box[3] <= b! || d! <= box[1]
        );
      if (!free) continue;
      occupied.push([...box]);
      return { x: tenth(atX), y: tenth(atY + 4), anchor };
    }
  });
}
