import assert from "node:assert/strict";
import { bilinear } from "../../../../explainers/layers/parts/bilinear.ts";
import { assertClose } from "../../../assert_close.ts";

Deno.test("bilinear: equal extents change nothing", () => {
  const map = [0.1, 0.7, -3, 5, 1e-9, 2];
  assert.deepEqual([...bilinear([2, 3], [2, 3])(map)], map);
});

Deno.test("bilinear: half-pixel centres, and nothing beyond the outermost", () => {
  assert.deepEqual(
    [...bilinear([2, 2], [4, 4])([0, 4, 8, 12])],
    [0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12],
  );
  assert.deepEqual([...bilinear([1, 1], [2, 2])([7])], [7, 7, 7, 7]);
});

Deno.test("bilinear: a plane stays a plane between the outermost centres, on axes of their own", () => {
  const plane = (y: number, x: number) => 3 * y - 2 * x;
  const cells = [0, 1, 2].flatMap((i) =>
    [0, 1].map((j) => plane((i + 0.5) / 3, (j + 0.5) / 2))
  );
  const large = bilinear([3, 2], [9, 6])(cells);
  for (let i = 1; i < 8; i++) {
    for (const j of [2, 3]) {
      const expected = plane((i + 0.5) / 9, (j + 0.5) / 6);
      // Rounding of a few products near 1.
      assertClose([large[i * 6 + j]!], [expected], { atol: 1e-14 });
    }
  }
});
