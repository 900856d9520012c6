import { grad, mul, sum, tensor, tile } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { sizeOf } from "../../../core/contracts/nd_array.ts";
import { selectBackend } from "../../../models/backends.ts";
import { tileGradient } from "../../../models/corrections/tile_gradient.ts";
import { backends } from "../../backends/backends.ts";

for (const backend of backends) {
  Deno.test(`tileGradient: ${backend}: every value gathers the gradients of all its copies`, async () => {
    await selectBackend(backend);
    for (
      const reps of [[1, 1, 1], [3, 1, 1], [1, 2, 1], [1, 1, 4], [2, 3, 2]]
    ) {
      const shape = [2, 1, 3];
      const tiled = shape.map((length, axis) => length * reps[axis]!);
      const scale = Float32Array.from({ length: sizeOf(tiled) }, (_, i) => i);
      const gradient = grad((x) =>
        sum(mul(tile(x, reps), tensor(scale, tiled)))
      )(
        tensor(new Float32Array(6), shape),
      );
      const expected = new Float32Array(6);
      scale.forEach((value, i) => {
        const k = i % tiled[2]! % 3;
        const row = Math.floor(i / (tiled[1]! * tiled[2]!)) % 2;
        expected[3 * row + k]! += value;
      });
      assert.deepEqual(await gradient.data(), expected, `${reps}`);
    }
  });
}

Deno.test("tileGradient: stands for the op Tile", () => {
  assert.equal(tileGradient.kernelName, "Tile");
});
