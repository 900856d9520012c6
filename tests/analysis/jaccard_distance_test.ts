import assert from "node:assert/strict";
import fc from "fast-check";
import { jaccardDistance } from "../../analysis/jaccard_distance.ts";

Deno.test("jaccardDistance: worked by hand", () => {
  assert.equal(jaccardDistance([1, 2, 3], [2, 3, 4]), 0.5);
  assert.equal(jaccardDistance([1, 1, 2], [2, 1]), 0);
  assert.equal(jaccardDistance([1], []), 1);
  assert.equal(jaccardDistance([], []), 0);
  assert.equal(jaccardDistance(["good", "beer"], ["beer"]), 0.5);
});

const set = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });

Deno.test("jaccardDistance: a metric on sets", () =>
  fc.assert(
    fc.property(set, set, set, (a, b, c) => {
      const ab = jaccardDistance(a, b);
      assert.equal(jaccardDistance(b, a), ab);
      const equal = new Set(a).symmetricDifference(new Set(b)).size === 0;
      assert.equal(ab === 0, equal);
      // Three rounded quotients.
      assert.ok(
        ab <= jaccardDistance(a, c) + jaccardDistance(c, b) + 2 ** -50,
      );
    }),
    { seed: 1, numRuns: 300 },
  ));
