import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { distinctCounter } from "../../../harness/cell/distinct_counter.ts";

const draws = (count: number, seed: number) => {
  const random = rng(seed);
  return Float64Array.from(
    { length: count },
    () => Math.floor(random.uniform() * 2 ** 53),
  );
};

Deno.test("distinctCounter: exact while there is room, in whatever pieces", () => {
  const counter = distinctCounter(4096);
  const hashes = draws(3000, 1);
  counter.add(hashes);
  assert.equal(counter.duplicates(), 0);
  counter.add(hashes.subarray(0, 1234));
  counter.add(hashes.subarray(5, 6));
  assert.equal(counter.duplicates(), 1235);
});

Deno.test("distinctCounter: an estimate beyond, whatever the order", () => {
  const hashes = draws(50_000, 2);
  const forwards = distinctCounter(1024);
  forwards.add(hashes);
  forwards.add(hashes.subarray(0, 20_000));
  const backwards = distinctCounter(1024);
  for (let i = 0; i < 20_000; i++) backwards.add(hashes.subarray(i, i + 1));
  backwards.add(hashes.slice().reverse());
  assert.equal(forwards.duplicates(), backwards.duplicates());
  // Standard error of the distinct count is about 1.2/√1024 = 3.8%: four of them on 50,000.
  assert.ok(Math.abs(forwards.duplicates() - 20_000) < 4 * 0.038 * 50_000);
});
