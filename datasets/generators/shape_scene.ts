/**
 * Images of shapes of which one decides.
 *
 * @module
 */
import type { Rng } from "../../core/contracts/rng.ts";
import { rng } from "../../core/rows/rng.ts";

/** Pixels along a side. */
export const SIDE = 224;

/** Shapes that an object can have: the classes. */
export const SHAPES = ["disc", "square", "diamond", "triangle"] as const;

/** A shape at its place. */
export interface PlacedShape {
  /** Index into {@linkcode SHAPES}. */
  readonly shape: number;
  /** Row and column of its centre, in pixels. */
  readonly centre: readonly [number, number];
  /** Half of the side of the square that it fits in, in pixels. */
  readonly radius: number;
  /** Red, green and blue, from −0.5 to 0.5. */
  readonly colour: readonly [number, number, number];
}

/** Background and objects of an image. */
export interface ShapeScene {
  /** `[224, 224, 3]`, flat: the background. */
  readonly ground: Float32Array;
  /** The object that decides, then those that do not; none touches another. */
  readonly objects: readonly PlacedShape[];
}

/** Cells of the coarse part of a texture along a side, and the objects' sizes. */
const CELLS = 7;
const RADII = [26, 40] as const;

/** Number of objects that do not decide. */
const DISTRACTORS = 2;

/**
 * Draws the scene of one row: a warm-coloured object, whose shape is the class, and two
 * cold-coloured ones of any shape, on a texture of coarse clouds and fine grain.
 *
 * - Every row has its own random stream, so that nothing but this row is drawn.
 * - Where an object is left out, exactly the background behind it shows.
 *
 * @example
 * ```ts
 * import { shapeScene } from "./shape_scene.ts";
 * import assert from "node:assert/strict";
 * const { objects } = shapeScene(0, 7);
 * const [red, , blue] = objects[0]!.colour;
 * assert.ok(objects.length === 3 && red > blue);
 * ```
 */
export function shapeScene(seed: number, row: number): ShapeScene {
  const stream = rng("shapes_224", seed, row);
  const between = (low: number, high: number) =>
    low + (high - low) * stream.uniform();
  const objects: PlacedShape[] = [];
  const isApart = (object: PlacedShape) =>
    objects.every(({ centre: [y, x], radius }) =>
      Math.max(
        Math.abs(y - object.centre[0]),
        Math.abs(x - object.centre[1]),
      ) > radius + object.radius
    );
  while (objects.length <= DISTRACTORS) {
    const radius = between(...RADII);
    const place = () => between(radius, SIDE - radius);
    const [strong, weak, third] = [
      between(0.25, 0.5),
      between(-0.5, -0.2),
      between(-0.5, -0.2),
    ];
    const object: PlacedShape = {
      shape: stream.integer(SHAPES.length),
      centre: [place(), place()],
      radius,
      colour: objects.length === 0
        ? [strong, weak, third]
        : [weak, third, strong],
    };
    if (isApart(object)) objects.push(object);
  }
  return { ground: texture(stream), objects };
}

/**
 * The image `[224, 224, 3]`, flat, with values from −0.5 (dark) to 0.5: some of a scene's objects
 * in flat colours on its background.
 *
 * @example
 * ```ts
 * import { paintShapes, shapeScene } from "./shape_scene.ts";
 * import assert from "node:assert/strict";
 * const scene = shapeScene(0, 0);
 * assert.deepEqual(paintShapes(scene, []), scene.ground);
 * ```
 */
export function paintShapes(
  { ground, objects }: ShapeScene,
  painted: readonly PlacedShape[] = objects,
): Float32Array {
  const image = ground.slice();
  for (const object of painted) {
    eachPixel(object, (pixel) => image.set(object.colour, pixel * 3));
  }
  return image;
}

/** 1 in every channel of the object's pixels, 0 elsewhere; `[224, 224, 3]`, flat. */
export function shapeMask(object: PlacedShape): Float32Array {
  const mask = new Float32Array(SIDE * SIDE * 3);
  eachPixel(object, (pixel) => mask.fill(1, pixel * 3, pixel * 3 + 3));
  return mask;
}

function eachPixel(
  { shape, centre: [cy, cx], radius }: PlacedShape,
  visit: (pixel: number) => void,
): void {
  const inside = INSIDE[SHAPES[shape]!];
  for (let y = Math.ceil(cy - radius); y <= cy + radius && y < SIDE; y++) {
    for (let x = Math.ceil(cx - radius); x <= cx + radius && x < SIDE; x++) {
      if (inside((y - cy) / radius, (x - cx) / radius)) visit(y * SIDE + x);
    }
  }
}

/**
 * Whether a point belongs to a shape; y and x are its offsets down and right of the centre, as
 * shares of the radius.
 */
const INSIDE = {
  disc: (y: number, x: number) => x * x + y * y <= 0.8,
  square: (y: number, x: number) => Math.max(Math.abs(x), Math.abs(y)) <= 0.8,
  diamond: (y: number, x: number) => Math.abs(x) + Math.abs(y) <= 1,
  triangle: (y: number, x: number) => y <= 0.8 && Math.abs(x) <= (y + 1) / 1.8,
};

/** Clouds in each channel, interpolated between cells, and a grain that all channels share. */
function texture(stream: Rng): Float32Array {
  const brightness = 0.3 * (stream.uniform() - 0.5);
  const corners = Float32Array.from(
    { length: (CELLS + 1) ** 2 * 3 },
    () => 0.3 * (stream.uniform() - 0.5),
  );
  const data = new Float32Array(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y++) {
    const [row, down] = cellOf(y);
    for (let x = 0; x < SIDE; x++) {
      const [column, across] = cellOf(x);
      const grain = brightness + 0.16 * (stream.uniform() - 0.5);
      for (let channel = 0; channel < 3; channel++) {
        const at = (i: number, j: number) =>
          corners[((row + i) * (CELLS + 1) + column + j) * 3 + channel]!;
        const top = at(0, 0) + across * (at(0, 1) - at(0, 0));
        const bottom = at(1, 0) + across * (at(1, 1) - at(1, 0));
        data[(y * SIDE + x) * 3 + channel] = grain + top +
          down * (bottom - top);
      }
    }
  }
  return data;
}

/** The cell that a pixel is in, and how far into it. */
function cellOf(pixel: number): [number, number] {
  const place = pixel * CELLS / SIDE;
  return [Math.floor(place), place % 1];
}
