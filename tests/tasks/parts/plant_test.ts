import assert from "node:assert/strict";
import { plant, planting } from "../../../tasks/parts/plant.ts";

const rows = 50;
const inputs = {
  shape: [rows, 3],
  data: Float32Array.from({ length: rows * 3 }, (_, i) => i),
};

Deno.test("planting: every input once and one twice, each with a shadow, in no order", () => {
  const { input, shadow, twice } = planting("toy", 3);
  for (const shadows of [true, false]) {
    const held = [...input].filter((_, column) => shadow[column] === shadows);
    assert.deepEqual(held.sort(), [0, 1, 2, twice].sort());
  }
  assert.notDeepEqual([...shadow], [...shadow].sort());
  assert.notDeepEqual(planting("other", 30), planting("toy", 30));
});

Deno.test("plant: columns as they were; shadows with the same values in other rows", () => {
  const { shape, data } = plant("toy", inputs);
  assert.deepEqual(shape, [rows, 8]);
  const { input, shadow } = planting("toy", 3);
  const seen = new Set<string>();
  for (let column = 0; column < 8; column++) {
    const values = Array.from(
      { length: rows },
      (_, row) => data[row * 8 + column]!,
    );
    const own = Array.from(
      { length: rows },
      (_, row) => 3 * row + input[column]!,
    );
    if (shadow[column]) {
      assert.notDeepEqual(values, own);
      seen.add(values.map((value) => Math.floor(value / 3)).join());
      values.sort((a, b) => a - b);
    }
    assert.deepEqual(values, own);
  }
  // Four shadows in four orders: none tells about another.
  assert.equal(seen.size, 4);
});
