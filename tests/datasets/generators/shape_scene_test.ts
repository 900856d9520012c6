import assert from "node:assert/strict";
import {
  paintShapes,
  type PlacedShape,
  shapeMask,
  SHAPES,
  shapeScene,
  SIDE,
} from "../../../datasets/generators/shape_scene.ts";

const rows = Array.from({ length: 40 }, (_, row) => row);

Deno.test("shapeScene: one warm and two cold objects inside the image that do not touch", () => {
  for (const row of rows) {
    const { objects } = shapeScene(0, row);
    const [warm, ...cold] = objects;
    assert.equal(cold.length, 2);
    assert.ok(warm!.colour[0] > warm!.colour[2] + 0.4);
    assert.ok(cold.every(({ colour }) => colour[2] > colour[0] + 0.4));
    for (const { centre, radius } of objects) {
      assert.ok(centre.every((at) => at >= radius && at <= SIDE - radius));
    }
    const covers = new Float32Array(SIDE * SIDE * 3);
    for (const object of objects) {
      shapeMask(object).forEach((member, at) => covers[at]! += member);
    }
    assert.ok(covers.every((count) => count <= 1));
  }
});

Deno.test("shapeScene: classes are about equally frequent, and cold shapes tell nothing of them", () => {
  const scenes = Array.from({ length: 400 }, (_, row) => shapeScene(1, row));
  const counts = new Array(SHAPES.length).fill(0);
  let alike = 0;
  for (const { objects: [warm, cold] } of scenes) {
    counts[warm!.shape]++;
    if (warm!.shape === cold!.shape) alike++;
  }
  // 100 expected of each, standard deviation 8.7.
  for (const count of [...counts, alike]) assert.ok(Math.abs(count - 100) < 40);
});

Deno.test("paintShapes: what is left out shows what is behind; what is painted has the object's colour", () => {
  const scene = shapeScene(0, 3);
  const [warm, ...cold] = scene.objects;
  const whole = paintShapes(scene);
  const without = paintShapes(scene, cold);
  const mask = shapeMask(warm!);
  for (let at = 0; at < mask.length; at++) {
    if (mask[at]) {
      assert.equal(whole[at], Math.fround(warm!.colour[at % 3]!));
      assert.equal(without[at], scene.ground[at]);
    } else assert.equal(whole[at], without[at]);
  }
});

Deno.test("shapeMask: areas of the four shapes", () => {
  const area = (shape: number) => {
    const object: PlacedShape = {
      shape,
      centre: [100, 100],
      radius: 40,
      colour: [1, 0, 0],
    };
    return shapeMask(object).reduce((sum, member) => sum + member, 0) / 3 /
      1600;
  };
  const expected = [0.8 * Math.PI, 1.6 ** 2, 2, 1.8 * 0.5 * 2];
  // A line of pixels more or less along one side of 64 is 0.04 radii squared, along two 0.08.
  expected.forEach((square, shape) =>
    assert.ok(Math.abs(area(shape) - square) < 0.1, `${area(shape)}`)
  );
});
