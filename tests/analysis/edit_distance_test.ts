import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance } from "../../analysis/edit_distance.ts";

Deno.test("editDistance: worked by hand", () => {
  assert.equal(editDistance("kitten", "sitting"), 3);
  assert.equal(editDistance("", "abc"), 3);
  assert.equal(editDistance([], []), 0);
  assert.equal(
    editDistance(new Int32Array([70000, 4464, 5]), new Int32Array([4464, 5])),
    1,
  );
  // Members that are no letters of their own: 65536 + 4464 is not 4464.
  assert.equal(editDistance([70000], [4464]), 1);
});

/** Fewest edits, from the definition: what the last members of both become. */
function fewestEdits(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  return Math.min(
    fewestEdits(x, b) + 1,
    fewestEdits(a, y) + 1,
    fewestEdits(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
  );
}

const sequence = fc.array(fc.nat({ max: 2 }), { maxLength: 5 });

Deno.test("editDistance: the fewest edits, found by trying all", () =>
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      assert.equal(editDistance(a, b), fewestEdits(a, b));
      assert.equal(editDistance(b, a), fewestEdits(a, b));
    }),
    { seed: 1, numRuns: 200 },
  ));

Deno.test("editDistance: more different members than letters are refused", () => {
  const all = Int32Array.from({ length: 2 ** 16 }, (_, i) => i);
  assert.equal(editDistance(all, all), 0);
  assert.throws(() => editDistance(all, [-1]), {
    name: "RangeError",
    message: /at most 65536 different members, current value is 65537/,
  });
});
