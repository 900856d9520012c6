/**
 * Making the segments of an image connected.
 *
 * @module
 */

/** A connected set of pixels with one label. */
interface Piece {
  readonly label: number;
  readonly pixels: readonly number[];
}

/**
 * Relabels an image so that every segment is connected over edges of pixels. Labels are 0, 1, …
 * `[height, width]`.
 *
 * - The largest piece of every label stays (of equals the first).
 * - Other pieces, and pixels labelled −1, go to the adjacent segment of least `distance`.
 * - Labels keep their order; labels without pixels are closed up.
 *
 * @throws {RangeError} when no pixel has a label.
 *
 * @example
 * ```ts
 * import { connectSegments } from "./connect_segments.ts";
 * import assert from "node:assert/strict";
 * const nearest = (_: readonly number[], label: number) => label;
 * assert.deepEqual([...connectSegments([0, 0, 5, 0], 1, 4, nearest)], [0, 0, 1, 1]);
 * ```
 */
export function connectSegments(
  labels: ArrayLike<number>,
  height: number,
  width: number,
  distance: (pixels: readonly number[], label: number) => number,
): Int32Array {
  const largest = new Map<number, Piece>();
  const pieces = piecesOf(labels, height, width);
  for (const piece of pieces) {
    const { label, pixels } = piece;
    const other = largest.get(label)?.pixels.length ?? 0;
    if (label >= 0 && pixels.length > other) largest.set(label, piece);
  }
  if (largest.size === 0) {
    throw new RangeError(
      `Cannot connect segments: some pixel must have a label, current value is none of ${labels.length}`,
    );
  }
  const places = new Map(
    [...largest.keys()].sort((a, b) => a - b).map((label, k) => [label, k]),
  );
  const connected = new Int32Array(labels.length).fill(-1);
  const originalLabels = [...places.keys()];
  for (const { label, pixels } of largest.values()) {
    for (const pixel of pixels) connected[pixel] = places.get(label)!;
  }
  let orphans = pieces.filter((piece) => largest.get(piece.label) !== piece);
  while (orphans.length > 0) {
    orphans = orphans.filter(({ pixels }) => {
      const adjacent = new Set(
        pixels.flatMap((pixel) => neighboursOf(pixel, height, width))
          .map((pixel) => connected[pixel]!).filter((label) => label >= 0),
      );
      let [best, least] = [-1, Infinity];
      for (const label of [...adjacent].sort((a, b) => a - b)) {
        const away = distance(pixels, originalLabels[label]!);
        if (away < least) [best, least] = [label, away];
      }
      for (const pixel of pixels) connected[pixel] = best;
      return best < 0;
    });
  }
  return connected;
}

function piecesOf(
  labels: ArrayLike<number>,
  height: number,
  width: number,
): readonly Piece[] {
  const seen = new Uint8Array(labels.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < labels.length; start++) {
    if (seen[start]) continue;
    const label = labels[start]!;
    const pixels = [start];
    seen[start] = 1;
    // The list grows while it is iterated.
    for (const pixel of pixels) {
      for (const next of neighboursOf(pixel, height, width)) {
        if (seen[next] || labels[next] !== label) continue;
        seen[next] = 1;
        pixels.push(next);
      }
    }
    pieces.push({ label, pixels });
  }
  return pieces;
}

/** Pixels that share an edge. */
function neighboursOf(pixel: number, height: number, width: number): number[] {
  const [y, x] = [Math.floor(pixel / width), pixel % width];
  const around: number[] = [];
  if (y > 0) around.push(pixel - width);
  if (x > 0) around.push(pixel - 1);
  if (x + 1 < width) around.push(pixel + 1);
  if (y + 1 < height) around.push(pixel + width);
  return around;
}
