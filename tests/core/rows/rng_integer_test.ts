import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { assertEven, bounds, counts, draws } from "./evenness.ts";

Deno.test("integer: every value below the bound, equally often", () => {
  const { integer } = rng(0, "integer");
  assertEven(counts(6, draws(60_000, () => integer(6))), bounds[5]);
  assertEven(counts(16, draws(60_000, () => integer(16))), bounds[15]);
  assertEven(
    counts(6, draws(60_000, (i) => rng("key", i).integer(6))),
    bounds[5],
  );
  assert.deepEqual(draws(10, () => integer(1)), new Float64Array(10));
});

Deno.test("integer: bounds beyond 32 bits keep their low bits", () => {
  const { integer } = rng(0, "large");
  const values = draws(60_000, () => integer(2 ** 40));
  for (const value of values) assert.ok(value >= 0 && value < 2 ** 40);
  assertEven(counts(16, values.map((value) => value % 16)), bounds[15]);
});

/** Number of an order of four among the 24. */
const lehmer = (order: Int32Array) =>
  order.reduce(
    (number, value, at) =>
      number * (4 - at) +
      order.subarray(at + 1).reduce((n, later) => later < value ? n + 1 : n, 0),
    0,
  );

Deno.test("permutation: the 24 orders of four are equally frequent, within a stream and across keys", () => {
  const { permutation } = rng(0, "orders");
  assertEven(
    counts(24, draws(48_000, () => lehmer(permutation(4)))),
    bounds[23],
  );
  assertEven(
    counts(24, draws(48_000, (i) => lehmer(rng("walk", 3, i).permutation(4)))),
    bounds[23],
  );
});

Deno.test("permutation: every number once, at any length", () => {
  const { permutation } = rng(0, "valid");
  for (const length of [0, 1, 2, 3, 10, 1000]) {
    assert.deepEqual(
      permutation(length).toSorted(),
      Int32Array.from({ length }, (_, i) => i),
    );
  }
});
