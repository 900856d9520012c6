/**
 * Graph-based image segmentation.
 *
 * @module
 */

/** How different two parts may be to be joined. */
export interface GraphSegmentsOptions {
  /**
   * k: a part of n pixels is joined across an edge that exceeds its own largest by at most k / n.
   */
  readonly scale: number;
  /** Parts of fewer pixels are joined with the most similar neighbour. */
  readonly least: number;
}

/** Two neighbouring pixels. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Segmentation of an image `[height, width, channels]` (Felzenszwalb and Huttenlocher, 2004, doi
 * 10.1023/B:VISI.0000022288.19776.77). Bound to the image, it returns for a scale the number of
 * each pixel's part, counted in the order of first pixels.
 *
 * - Edges join the eight neighbours of a pixel; their weight is the Euclidean distance of the
 *   colours.
 * - From the lightest on, an edge w joins two parts A and B when w ≤ min(Int A + k / |A|, Int B + k
 *   / |B|), where Int is the heaviest edge by which a part was joined.
 * - Equal edges come in the order of their pixels.
 * - Deviation: the paper segments colours channel by channel and intersects the parts.
 *
 * @example
 * ```ts
 * import { graphSegments } from "./graph_segments.ts";
 * import assert from "node:assert/strict";
 * const segments = graphSegments([0, 0.1, 5, 5.1], [1, 4, 1]);
 * assert.deepEqual([...segments({ scale: 1, least: 1 })], [0, 0, 1, 1]);
 * assert.deepEqual([...segments({ scale: 100, least: 1 })], [0, 0, 0, 0]);
 * ```
 */
export function graphSegments(
  image: ArrayLike<number>,
  shape: readonly [height: number, width: number, channels: number],
): (options: GraphSegmentsOptions) => Int32Array {
  const edges = neighbours(image, shape);
  return (options) => joined(shape[0] * shape[1], edges, options);
}

function joined(
  pixels: number,
  edges: readonly Edge[],
  { scale, least }: GraphSegmentsOptions,
): Int32Array {
  const parent = Int32Array.from({ length: pixels }, (_, i) => i);
  const area = new Int32Array(pixels).fill(1);
  const inside = new Float64Array(pixels);
  const root = (pixel: number) => {
    let at = pixel;
    while (parent[at] !== at) {
      // Halves the way for whoever comes next.
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (
    joins: (a: number, b: number, weight: number) => boolean,
  ) => {
    for (const { from, to, weight } of edges) {
      const [a, b] = [root(from), root(to)];
      if (a === b || !joins(a, b, weight)) continue;
      const [large, small] = area[a]! >= area[b]! ? [a, b] : [b, a];
      parent[small] = large;
      area[large]! += area[small]!;
      inside[large] = weight;
    }
  };
  const allowed = (part: number) => inside[part]! + scale / area[part]!;
  join((a, b, weight) => weight <= Math.min(allowed(a), allowed(b)));
  join((a, b) => Math.min(area[a]!, area[b]!) < least);
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: pixels }, (_, pixel) => {
    const part = root(pixel);
    if (!numbers.has(part)) numbers.set(part, numbers.size);
    return numbers.get(part)!;
  });
}

/** All pairs of touching pixels, the lightest first. */
function neighbours(
  image: ArrayLike<number>,
  [height, width, channels]: readonly [number, number, number],
): Edge[] {
  const edges: Edge[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const [dy, dx] of [[0, 1], [1, -1], [1, 0], [1, 1]] as const) {
        if (y + dy >= height || x + dx < 0 || x + dx >= width) continue;
        const from = y * width + x;
        const to = (y + dy) * width + x + dx;
        let square = 0;
        for (let c = 0; c < channels; c++) {
          square += (image[from * channels + c]! - image[to * channels + c]!) **
            2;
        }
        edges.push({ from, to, weight: Math.sqrt(square) });
      }
    }
  }
  return edges.sort((a, b) => a.weight - b.weight);
}
