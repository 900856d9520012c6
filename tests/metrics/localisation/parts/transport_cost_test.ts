import assert from "node:assert/strict";
import fc from "fast-check";
import { transportCost } from "../../../../metrics/localisation/parts/transport_cost.ts";
import { assertClose } from "../../../assert_close.ts";

/** All orders of 0 … length − 1. */
function orders(length: number): number[][] {
  if (length === 0) return [[]];
  return orders(length - 1).flatMap((order) =>
    Array.from({ length }, (_, at) => order.toSpliced(at, 0, length - 1))
  );
}

Deno.test("transportCost: a later supply moves an earlier one to where that is cheaper for both", () => {
  // The first takes the near demand for 1; the second can only go there (1) or far away (10): 2 + 1
  // against 1 + 10.
  const cost = transportCost(
    Float64Array.of(1, 1),
    Float64Array.of(1, 1),
    Float64Array.of(1, 2, 1, 10),
  );
  assert.equal(cost, 3);
});

Deno.test("transportCost: supplies and demands are split", () => {
  // 2 of the first supply stay at 0, 1 goes along for 5; the other 2 go for 1 each.
  const cost = transportCost(
    Float64Array.of(3, 2),
    Float64Array.of(2, 3),
    Float64Array.of(0, 5, 4, 1),
  );
  assert.equal(cost, 7);
});

Deno.test("transportCost: nothing to bring costs nothing", () => {
  const none = new Float64Array();
  assert.equal(transportCost(none, none, none), 0);
});

Deno.test("transportCost: equal masses are the best of all orders", () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((side) =>
    fc.array(fc.integer({ min: 0, max: 9 }), {
      minLength: side ** 2,
      maxLength: side ** 2,
    })
  );
  fc.assert(
    fc.property(square, (costs) => {
      const side = Math.sqrt(costs.length);
      const ones = new Float64Array(side).fill(1);
      const least = Math.min(
        ...orders(side).map((order) =>
          order.reduce((sum, to, from) => sum + costs[from * side + to]!, 0)
        ),
      );
      // Integers: exact.
      assert.equal(transportCost(ones, ones, Float64Array.from(costs)), least);
    }),
    { seed: 1, numRuns: 200 },
  );
});

Deno.test("transportCost: on a line it is the area between the two sums", () => {
  const masses = fc.integer({ min: 2, max: 12 }).chain((length) => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: length,
      maxLength: length,
    });
    return fc.tuple(list, list).filter((pair) =>
      pair.every((one) => one.reduce((a, b) => a + b) > 1e-3)
    );
  });
  fc.assert(
    fc.property(masses, (pair) => {
      const [from, to] = pair.map((one) => {
        const total = one.reduce((a, b) => a + b);
        return Float64Array.from(one, (mass) => mass / total);
      }) as [Float64Array, Float64Array];
      let [between, area] = [0, 0];
      from.forEach((mass, at) => {
        between += mass - to[at]!;
        area += Math.abs(between);
      });
      const cost = Float64Array.from(
        { length: from.length ** 2 },
        (_, at) => Math.abs(Math.floor(at / from.length) - at % from.length),
      );
      // Masses of total 1 over a dozen places: some units in the last place.
      assertClose([transportCost(from, to, cost)], [area], { atol: 1e-13 });
    }),
    { seed: 2, numRuns: 200 },
  );
});
