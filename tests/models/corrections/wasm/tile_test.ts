import { memory, tensor, tile as repeat } from "@tensorflow/tfjs-core";
import assert from "node:assert/strict";
import { sizeOf } from "../../../../core/contracts/nd_array.ts";
import { selectBackend } from "../../../../models/backends.ts";
import { tile } from "../../../../models/corrections/wasm/tile.ts";

Deno.test("tile: every value of the answer by its place, along each axis and all at once", async () => {
  await selectBackend("wasm");
  const shape = [2, 3, 2];
  const values = Float32Array.from({ length: 12 }, (_, i) => i - 5);
  for (
    const reps of [[1, 1, 1], [5, 1, 1], [1, 3, 1], [1, 1, 7], [3, 2, 5]]
  ) {
    const x = tensor(values, shape);
    const before = memory().numTensors;
    const answer = repeat(x, reps);
    const [, b, c] = answer.shape as [number, number, number];
    const expected = Float32Array.from(
      { length: 12 * sizeOf(reps) },
      (_, i) => {
        const [row, line, place] = [
          Math.floor(i / (b * c)) % 2,
          Math.floor(i / c) % b % 3,
          i % c % 2,
        ];
        return values[(row * 3 + line) * 2 + place]!;
      },
    );
    assert.deepEqual(await answer.data(), expected, `${reps}`);
    answer.dispose();
    assert.equal(memory().numTensors, before);
  }
});

Deno.test("tile: one value many times, and other types by the backend's own", async () => {
  await selectBackend("wasm");
  const ones = repeat(tensor([[1], [2]]), [1, 3]);
  assert.deepEqual([...await ones.data()], [1, 1, 1, 2, 2, 2]);
  const whole = repeat(tensor([1, 2], [2], "int32"), [2]);
  assert.deepEqual(await whole.data(), new Int32Array([1, 2, 1, 2]));
  assert.equal(typeof tile(() => []), "function");
});
