/**
 * SLIC superpixels.
 *
 * @module
 */
import { connectSegments } from "./connect_segments.ts";
import { gridSegments } from "./grid_segments.ts";

/** Rounds of clustering, after which the authors saw no more change. */
const ROUNDS = 10;

/** An image to be segmented. */
export interface SlicImage {
  /** Pixels down. */
  readonly height: number;
  /** Pixels across. */
  readonly width: number;
  /** Values, `[height, width, channels]`, flat. */
  readonly data: ArrayLike<number>;
}

/** Options of {@linkcode slic}. */
export interface SlicOptions {
  /** Approximate number of superpixels; the colours decide. */
  readonly segments: number;
  /**
   * Colour difference, in the image's units, that weighs as much as a distance of √(pixels /
   * segments) pixels.
   */
  readonly compactness: number;
}

/** Centre of a cluster: mean position in pixels, and mean colour. */
interface Centre {
  readonly y: number;
  readonly x: number;
  readonly colour: Float64Array;
}

/**
 * SLIC superpixels: the segment 0, 1, … of each pixel, `[height, width]` (Achanta et al., 2012,
 * doi:10.1109/TPAMI.2012.120).
 *
 * - K-means on positions and colours within windows around the centres.
 * - Centres start on a grid, moved to the lowest gradient of 3 × 3 pixels.
 * - Superpixels are connected over edges of pixels: pieces cut off from the largest go to the
 *   adjacent superpixel of nearest centre.
 * - Deterministic: a pixel between two centres goes to the upper or left one.
 * - Deviation: colours are used as they are, where the authors convert them to CIELAB.
 * - Cost: 40 · pixels · channels multiplications.
 *
 * @throws {RangeError} when there are fewer pixels than segments.
 *
 * @example
 * ```ts
 * import { slic } from "./slic.ts";
 * import assert from "node:assert/strict";
 * const image = { height: 2, width: 4, data: [0, 0, 0, 9, 0, 0, 0, 9] };
 * assert.deepEqual([...slic(image, { segments: 2, compactness: 1 })], [0, 0, 0, 1, 0, 0, 0, 1]);
 * ```
 */
export function slic(
  { height, width, data }: SlicImage,
  { segments, compactness }: SlicOptions,
): Int32Array {
  const channels = data.length / (height * width);
  const { cells, side } = gridSegments(height, width, segments);
  const [down, across] = cells;
  const colourAt = (y: number, x: number) => {
    const at = (y * width + x) * channels;
    return Float64Array.from({ length: channels }, (_, c) => data[at + c]!);
  };
  const centres: Centre[] = Array.from({ length: down * across }, (_, k) => {
    const y = (Math.floor(k / across) + 0.5) * height / down - 0.5;
    const x = (k % across + 0.5) * width / across - 0.5;
    const calm = calmest(colourAt, height, width, y, x);
    return {
      ...calm,
      colour: colourAt(Math.floor(calm.y), Math.floor(calm.x)),
    };
  });
  const spacing = (compactness / side) ** 2;
  /** Squared distance of the authors' equation 3. */
  const distance = (
    { y, x, colour }: Centre,
    [py, px]: readonly [number, number],
    colours: ArrayLike<number>,
    at: number,
  ) => {
    let sum = spacing * ((y - py) * (y - py) + (x - px) * (x - px));
    for (let c = 0; c < channels; c++) {
      const difference = colour[c]! - colours[at + c]!;
      sum += difference * difference;
    }
    return sum;
  };
  const labels = new Int32Array(height * width).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    const before = labels.slice();
    const nearest = new Float64Array(labels.length).fill(Infinity);
    for (const [k, centre] of centres.entries()) {
      const { y, x } = centre;
      const [bottom, end] = [
        Math.min(height - 1, Math.floor(y + side)),
        Math.min(width - 1, Math.floor(x + side)),
      ];
      for (let py = Math.max(0, Math.ceil(y - side)); py <= bottom; py++) {
        for (let px = Math.max(0, Math.ceil(x - side)); px <= end; px++) {
          const pixel = py * width + px;
          const away = distance(centre, [py, px], data, pixel * channels);
          if (away < nearest[pixel]!) {
            nearest[pixel] = away;
            labels[pixel] = k;
          }
        }
      }
    }
    if (labels.every((label, pixel) => label === before[pixel])) break;
    const members = centres.map((): number[] => []);
    labels.forEach((label, pixel) => members[label]?.push(pixel));
    members.forEach((pixels, k) => {
      if (pixels.length > 0) centres[k] = meanOf(pixels, width, channels, data);
    });
  }
  return connectSegments(labels, height, width, (pixels, label) => {
    const { y, x, colour } = meanOf(pixels, width, channels, data);
    return distance(centres[label]!, [y, x], colour, 0);
  });
}

/**
 * The position, or the one of lowest gradient among the 3 × 3 pixels around it where that is lower:
 * |I(x + 1, y) − I(x − 1, y)|² + |I(x, y + 1) − I(x, y − 1)|².
 */
function calmest(
  colourAt: (y: number, x: number) => Float64Array,
  height: number,
  width: number,
  y: number,
  x: number,
): { readonly y: number; readonly x: number } {
  const within = (value: number, length: number) =>
    Math.min(Math.max(value, 0), length - 1);
  const apart = (y0: number, x0: number, y1: number, x1: number) => {
    const first = colourAt(within(y0, height), within(x0, width));
    const second = colourAt(within(y1, height), within(x1, width));
    return first.reduce((sum, value, c) => sum + (value - second[c]!) ** 2, 0);
  };
  const gradient = (y: number, x: number) =>
    apart(y, x - 1, y, x + 1) + apart(y - 1, x, y + 1, x);
  const [row, column] = [Math.floor(y), Math.floor(x)];
  let best = { y, x };
  let least = gradient(row, column);
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const [py, px] = [within(row + dy, height), within(column + dx, width)];
      const value = gradient(py, px);
      if (value < least) [best, least] = [{ y: py, x: px }, value];
    }
  }
  return best;
}

function meanOf(
  pixels: readonly number[],
  width: number,
  channels: number,
  data: ArrayLike<number>,
): Centre {
  let [y, x] = [0, 0];
  const colour = new Float64Array(channels);
  for (const pixel of pixels) {
    y += Math.floor(pixel / width) / pixels.length;
    x += pixel % width / pixels.length;
    for (let c = 0; c < channels; c++) {
      colour[c]! += data[pixel * channels + c]! / pixels.length;
    }
  }
  return { y, x, colour };
}
