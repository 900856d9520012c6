import assert from "node:assert/strict";
import { frontier } from "../../../boards/inference/frontier.ts";

const at = (cost: number, value: number) => ({ cost, value });

Deno.test("frontier: what nobody beats for its price or less", () => {
  assert.deepEqual(
    frontier([at(1, 0.5), at(10, 0.9), at(10, 0.8), at(5, 0.4), at(20, 0.9)]),
    [true, true, false, false, false],
  );
});

Deno.test("frontier: equal items stay together, a single one is on it, none is none", () => {
  assert.deepEqual(frontier([at(1, 1), at(1, 1)]), [true, true]);
  assert.deepEqual(frontier([at(1, 1)]), [true]);
  assert.deepEqual(frontier([]), []);
});
