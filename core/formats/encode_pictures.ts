/**
 * Portraits as PNG files.
 *
 * @module
 */
import { encode } from "fast-png";
import type { NdArray } from "../contracts/nd_array.ts";
import type { Pictures } from "../contracts/portrait.ts";
import { rowAt, rowsOf } from "../contracts/nd_array.ts";

/** Pixels of a PNG, three bytes each. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Largest side that pictures are enlarged to, in pixels. */
const SIDE = 128;

/** Pixels between the pictures of a grid. */
const GAP = 4;

/**
 * PNG files by name: each image under its caption, and `grid.png` with all of them in reading
 * order, `columns` in a row.
 *
 * - All images share one scale, from the smallest to the largest value.
 * - Signed images are scaled from −m to m, where m is the largest magnitude; one channel is drawn
 *   in blue below 0, white at 0 and red above.
 * - A scale without extent is drawn as its middle.
 * - Pixels are enlarged by a whole factor.
 *
 * @throws {RangeError} when there are no pictures, they have neither one channel nor three, or a
 *   value is not finite.
 *
 * @example
 * ```ts
 * import { encodePictures } from "./encode_pictures.ts";
 * import assert from "node:assert/strict";
 * const images = { shape: [1, 1, 2, 1], data: new Float32Array([0, 1]) };
 * const files = encodePictures({ images, captions: ["first"], signed: false });
 * assert.deepEqual([...files.keys()], ["grid.png", "first.png"]);
 * ```
 */
export function encodePictures(
  { images, captions, signed, columns }: Pictures,
): Map<string, Uint8Array> {
  const count = rowsOf(images);
  const [, height, width, channels] = images.shape as [
    number,
    number,
    number,
    number,
  ];
  if (
    count === 0 || images.shape.length !== 4 ||
    (channels !== 1 && channels !== 3)
  ) {
    throw new RangeError(
      `Cannot draw pictures: expected [pictures, height, width, 1 or 3], current value is [${images.shape}]`,
    );
  }
  const wrong = images.data.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) {
    throw new RangeError(
      `Cannot draw pictures: every value must be finite, current value is ${wrong}`,
    );
  }
  const shade = shades(images, signed);
  const factor = Math.max(1, Math.floor(SIDE / Math.max(height, width)));
  const rasters = Array.from(
    { length: count },
    (_, i) =>
      raster(
        rowAt(images, i),
        [height, width, channels],
        factor,
        shade,
        signed,
      ),
  );
  const files = new Map<string, Uint8Array>();
  const add = (caption: string, { width, height, data }: Raster) =>
    files.set(
      fileName(caption, files),
      encode({ width, height, data, channels: 3 }),
    );
  add("grid", grid(rasters, columns ?? Math.ceil(Math.sqrt(count))));
  rasters.forEach((one, i) => add(captions[i]!, one));
  return files;
}

/** Maps values to [0, 1]. */
function shades({ data }: NdArray, signed: boolean): (value: number) => number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of data) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (signed) {
    high = Math.max(high, -low);
    low = -high;
  }
  return (value) => high > low ? (value - low) / (high - low) : 0.5;
}

function raster(
  values: ArrayLike<number>,
  [height, width, channels]: readonly [number, number, number],
  factor: number,
  shade: (value: number) => number,
  signed: boolean,
): Raster {
  const data = new Uint8Array(height * width * factor * factor * 3);
  for (let y = 0; y < height * factor; y++) {
    for (let x = 0; x < width * factor; x++) {
      const pixel = Math.floor(y / factor) * width + Math.floor(x / factor);
      const parts = Array.from(
        { length: channels },
        (_, k) => shade(values[pixel * channels + k]!),
      );
      data.set(colour(parts, signed), (y * width * factor + x) * 3);
    }
  }
  return { width: width * factor, height: height * factor, data };
}

/** Red, green and blue of one pixel. */
function colour(parts: readonly number[], signed: boolean): number[] {
  const byte = (part: number) => Math.round(255 * part);
  if (parts.length === 3) return parts.map(byte);
  const [part] = parts as [number];
  if (!signed) return [byte(part), byte(part), byte(part)];
  const rest = byte(1 - Math.abs(2 * part - 1));
  return part < 0.5 ? [rest, rest, 255] : [255, rest, rest];
}

/** Images in a grid on grey. */
function grid(rasters: readonly Raster[], columns: number): Raster {
  const { width, height } = rasters[0]!;
  const lines = Math.ceil(rasters.length / columns);
  const [across, down] = [
    columns * (width + GAP) - GAP,
    lines * (height + GAP) - GAP,
  ];
  const data = new Uint8Array(across * down * 3).fill(128);
  for (const [i, one] of rasters.entries()) {
    const left = i % columns * (width + GAP);
    const top = Math.floor(i / columns) * (height + GAP);
    for (let y = 0; y < height; y++) {
      const line = one.data.subarray(y * width * 3, (y + 1) * width * 3);
      data.set(line, ((top + y) * across + left) * 3);
    }
  }
  return { width: across, height: down, data };
}

/** A caption as a file name that is not in use. */
function fileName(
  caption: string,
  files: ReadonlyMap<string, unknown>,
): string {
  const name = caption.replace(/[^\w.-]+/g, "_");
  if (!files.has(`${name}.png`)) return `${name}.png`;
  for (let number = 2;; number++) {
    if (!files.has(`${name}_${number}.png`)) return `${name}_${number}.png`;
  }
}
