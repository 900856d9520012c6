import assert from "node:assert/strict";
import fc from "fast-check";
import { assertClose } from "../assert_close.ts";
import { energyDistance, type Points } from "../../analysis/energy_distance.ts";

Deno.test("energyDistance: worked by hand", () => {
  // Two points each: across (0 + 2 + 1 + 1) / 4 = 1, within (0 + 1 + 1 + 0) / 4 = ½ and (0 + 2 + 2
  // + 0) / 4 = 1.
  const a = [[0], [1]];
  const b = [[0], [2]];
  assert.equal(energyDistance(a, b), Math.sqrt(2 * 1 - 0.5 - 1));
  assert.equal(energyDistance([[1, 1]], [[1, 2]]), Math.sqrt(2));
});

Deno.test("energyDistance: sets that are empty or of other spaces are refused", () => {
  assert.throws(() => energyDistance([], [[1]]), RangeError);
  assert.throws(() => energyDistance([[1]], []), RangeError);
  assert.throws(() => energyDistance([[1, 2]], [[1]]), {
    name: "RangeError",
    message: /equally many coordinates, current value is 2 and 1/,
  });
});

const points = fc.array(
  fc.tuple(fc.nat({ max: 27 }), fc.nat({ max: 27 })),
  { minLength: 1, maxLength: 6 },
);

const shift = (a: Points, by: readonly number[]) =>
  a.map((x) => x.map((value, i) => value + by[i]!));

Deno.test("energyDistance: a metric, unmoved by a common shift", () =>
  fc.assert(
    fc.property(points, points, points, (a, b, c) => {
      const ab = energyDistance(a, b);
      assert.equal(energyDistance(b, a), ab);
      assert.equal(energyDistance(a, a), 0);
      // Differences of integers are exact, and so is the shift.
      assert.equal(energyDistance(shift(a, [3, -5]), shift(b, [3, -5])), ab);
      // The square has an error of some units of 2⁻⁴⁶, distances being below 64; where it is nearly
      // 0, the root has that of 1e-7.
      assertClose([energyDistance([...a].reverse(), b)], [ab], { atol: 1e-6 });
      const detour = energyDistance(a, c) + energyDistance(c, b);
      assert.ok(ab <= detour + 1e-6);
    }),
    { seed: 1, numRuns: 300 },
  ));

Deno.test("energyDistance: four times as far apart is twice the distance, powers of 2 being exact", () =>
  fc.assert(
    fc.property(points, points, (a, b) => {
      const far = (set: Points) => set.map((x) => x.map((v) => 4 * v));
      assert.equal(energyDistance(far(a), far(b)), 2 * energyDistance(a, b));
    }),
    { seed: 2, numRuns: 100 },
  ));
