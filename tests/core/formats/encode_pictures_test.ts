import { decode } from "fast-png";
import assert from "node:assert/strict";
import type { Pictures } from "../../../core/contracts/portrait.ts";
import { encodePictures } from "../../../core/formats/encode_pictures.ts";

/** Pictures one pixel high. */
function strips(
  rows: number[][],
  channels: number,
  rest: Partial<Pictures> = {},
): Pictures {
  const data = Float64Array.from(rows.flat());
  return {
    images: {
      shape: [rows.length, 1, rows[0]!.length / channels, channels],
      data,
    },
    captions: rows.map((_, i) => `picture ${i}`),
    signed: false,
    ...rest,
  };
}

/** The middle of every pixel of a strip. */
function colours(bytes: Uint8Array): number[][] {
  const { width, height, data, channels } = decode(bytes);
  assert.equal(channels, 3);
  return Array.from({ length: width / height }, (_, pixel) => {
    const at = ((height >> 1) * width + pixel * height + (height >> 1)) * 3;
    return [...data.subarray(at, at + 3)];
  });
}

Deno.test("encodePictures: grey from the smallest value of all pictures to the largest", () => {
  const files = encodePictures(strips([[-1, 0], [1, 3]], 1));
  assert.deepEqual([...files.keys()], [
    "grid.png",
    "picture_0.png",
    "picture_1.png",
  ]);
  assert.deepEqual(colours(files.get("picture_0.png")!), [
    [0, 0, 0],
    [64, 64, 64],
  ]);
  assert.deepEqual(colours(files.get("picture_1.png")!), [
    [128, 128, 128],
    [255, 255, 255],
  ]);
});

Deno.test("encodePictures: signed: blue below 0, white at 0, red above, as strong as the largest magnitude", () => {
  const files = encodePictures(strips([[-4, -1, 0, 2]], 1, { signed: true }));
  assert.deepEqual(colours(files.get("picture_0.png")!), [
    [0, 0, 255],
    [191, 191, 255],
    [255, 255, 255],
    [255, 128, 128],
  ]);
});

Deno.test("encodePictures: three channels are red, green and blue; signed ones have 0 in the middle", () => {
  const values = [[0, 5, 10, 10, 0, 5]];
  assert.deepEqual(
    colours(encodePictures(strips(values, 3)).get("picture_0.png")!),
    [[0, 128, 255], [255, 0, 128]],
  );
  const signed = encodePictures(
    strips([[-5, 0, 10, 0, 0, 0]], 3, { signed: true }),
  );
  assert.deepEqual(colours(signed.get("picture_0.png")!), [
    [64, 128, 255],
    [128, 128, 128],
  ]);
});

Deno.test("encodePictures: a scale without extent is drawn as its middle", () => {
  const grey = encodePictures(strips([[7, 7]], 1));
  assert.deepEqual(colours(grey.get("grid.png")!)[0], [128, 128, 128]);
  const white = encodePictures(strips([[0, 0]], 1, { signed: true }));
  assert.deepEqual(colours(white.get("grid.png")!)[0], [255, 255, 255]);
});

Deno.test("encodePictures: pixels are enlarged by whole factors, large pictures not at all", () => {
  const sides = ([height, width]: [number, number]) => {
    const data = new Float32Array(height * width);
    const files = encodePictures({
      images: { shape: [1, height, width, 1], data },
      captions: ["one"],
      signed: false,
    });
    const { width: across, height: down } = decode(files.get("one.png")!);
    return [down, across];
  };
  assert.deepEqual(sides([8, 8]), [128, 128]);
  assert.deepEqual(sides([50, 20]), [100, 40]);
  assert.deepEqual(sides([1, 200]), [1, 200]);
});

Deno.test("encodePictures: a grid has the asked columns, grey between and behind", () => {
  const files = encodePictures(
    strips([[0], [1], [1], [0], [1]], 1, { columns: 3 }),
  );
  const { width, height, data } = decode(files.get("grid.png")!);
  assert.deepEqual([width, height], [3 * 128 + 8, 2 * 128 + 4]);
  const at = (x: number, y: number) => data[(y * width + x) * 3];
  const xs = [0, 128, 132, 264];
  assert.deepEqual(xs.map((x) => at(x, 0)), [0, 128, 255, 255]);
  assert.deepEqual(xs.map((x) => at(x, 132)), [0, 128, 255, 128]);
});

Deno.test("encodePictures: captions become file names that differ", () => {
  const files = encodePictures(
    strips([[0], [1], [2]], 1, { captions: ["a/b: -1.5", "a b -1.5", "grid"] }),
  );
  assert.deepEqual([...files.keys()], [
    "grid.png",
    "a_b_-1.5.png",
    "a_b_-1.5_2.png",
    "grid_2.png",
  ]);
});

Deno.test("encodePictures: what cannot be drawn is an error", () => {
  const image = (shape: number[], data: number[]) => () =>
    encodePictures({
      images: { shape, data: Float64Array.from(data) },
      captions: ["one"],
      signed: false,
    });
  assert.throws(
    image([1, 1, 1, 2], [0, 0]),
    /1 or 3\], current value is \[1,1,1,2\]/,
  );
  assert.throws(image([0, 1, 1, 1], []), /current value is \[0,1,1,1\]/);
  assert.throws(image([1, 1, 1, 1], [NaN]), /finite, current value is NaN/);
});
