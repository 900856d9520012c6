import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { tetrominoScene } from "../../../datasets/generators/tetromino_scene.ts";
import { tetrominoNetwork } from "../../../tasks/parts/tetromino_network.ts";

Deno.test("tetrominoNetwork: erasing and redrawing leave what they should", () => {
  for (const scenario of ["linear", "xor"] as const) {
    const { interventions } = tetrominoNetwork(scenario, "white");
    const [erased, exchanged, anew] = interventions!();
    const { before } = erased!;
    assert.ok([exchanged, anew].every((one) => one!.before === before));
    assert.equal(erased!.labels, undefined);
    assert.deepEqual(
      exchanged!.labels,
      before.labels.map((label) => 1 - label),
    );
    assert.deepEqual(anew!.labels, before.labels);
    const changed = (after: Float32Array) =>
      new Set(
        [...after.keys()].filter((at) => after[at] !== before.inputs.data[at])
          .map((at) => at % 64),
      );
    const inside = changed(exchanged!.after.data);
    const outside = changed(anew!.after.data);
    assert.ok(inside.size > 0 && inside.size <= 8);
    assert.equal(outside.size, 64 - 8);
    assert.ok([...inside].every((at) => !outside.has(at)));
  }
});

Deno.test("tetrominoNetwork: at 64 pixels every epoch has images of its own, and few are held", async () => {
  const { id, recipe, rows } = tetrominoNetwork("linear", "white", 64);
  assert.equal(id, "tetromino/linear_white_64");
  const [first, second] = [recipe.fresh!(1), recipe.fresh!(2)];
  assert.deepEqual(first.inputs.shape, [1000, 64, 64, 1]);
  const family = { scenario: "linear", background: "white", size: 64 } as const;
  const scene = tetrominoScene(family, 0, 2_002_000);
  assert.equal(second.labels[0], scene.label);
  // Outside of the object the image is 0.7 times its noise.
  const at = scene.signal.findIndex((value) => value === 0);
  assert.equal(second.inputs.data[at], Math.fround(0.7 * scene.noise[at]!));
  assert.notDeepEqual(rowAt(first.inputs, 0), rowAt(second.inputs, 0));
  const { training, validation, test } = await rows(() => Promise.reject());
  assert.deepEqual([training, validation, test].map(({ length }) => length), [
    // Halves of odd classes are rounded.
    301,
    99,
    200,
  ]);
});
