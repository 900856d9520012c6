import assert from "node:assert/strict";
import { largestComponents } from "../../../../metrics/localisation/parts/largest_components.ts";

const pixels = (lines: readonly string[]) =>
  [...lines.join("")].map((mark) => mark === "#" ? 1 : 0);

Deno.test("largestComponents: sides and corners connect, gaps do not", () => {
  const lines = ["#..#", ".#.#", "#..."];
  assert.deepEqual(largestComponents([3, 4], pixels(lines)), [
    Int32Array.of(0, 5, 8),
  ]);
});

Deno.test("largestComponents: the ends of neighbouring lines do not touch", () => {
  assert.deepEqual(
    largestComponents([2, 3], pixels(["..#", "#.."])).map((part) => [...part]),
    [[2], [3]],
  );
});

Deno.test("largestComponents: several where equally large, none where nothing is set", () => {
  assert.deepEqual(
    largestComponents([1, 8], pixels(["##.##.#."])),
    [Int32Array.of(0, 1), Int32Array.of(3, 4)],
  );
  assert.deepEqual(largestComponents([2, 2], [0, 0, 0, 0]), []);
});

Deno.test("largestComponents: a spiral is one part", () => {
  const lines = ["#####", "....#", "###.#", "#...#", "#####"];
  const [only, ...others] = largestComponents([5, 5], pixels(lines));
  assert.equal(only!.length, 17);
  assert.equal(others.length, 0);
});
