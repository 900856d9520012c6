import assert from "node:assert/strict";
import { connectSegments } from "../../../core/images/connect_segments.ts";

const equal = () => 0;

Deno.test("connectSegments: the largest piece stays, the other goes to the nearer neighbour", () => {
  const labels = [
    [0, 0, 0, 2, 2],
    [1, 1, 1, 0, 2], // one pixel is cut off from the first
  ].flat();
  for (const near of [1, 2]) {
    const queries: [readonly number[], number][] = [];
    const connected = connectSegments(labels, 2, 5, (pixels, label) => {
      queries.push([pixels, label]);
      return label === near ? 0 : 1;
    });
    assert.deepEqual([...connected], labels.with(8, near));
    assert.deepEqual(queries, [[[8], 1], [[8], 2]]);
  }
});

Deno.test("connectSegments: corners do not connect; of equals the first stays", () => {
  assert.deepEqual([...connectSegments([0, 1, 1, 0], 2, 2, equal)], [
    0,
    1,
    0,
    0,
  ]);
});

Deno.test("connectSegments: pieces between pieces are reached in turn", () => {
  // Only the first label's large piece and the second's touch what hangs behind the unlabelled
  // pixel.
  assert.deepEqual(
    [...connectSegments([7, 7, -1, 3, 3, 3, 7, -1], 1, 8, equal)],
    [1, 1, 0, 0, 0, 0, 0, 0],
  );
});

Deno.test("connectSegments: refuses an image without labels", () => {
  assert.throws(() => connectSegments([-1, -1], 1, 2, equal), RangeError);
});
