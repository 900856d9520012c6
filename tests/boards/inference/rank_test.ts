import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import {
  type Entry,
  pairedTest,
  rank,
} from "../../../boards/inference/rank.ts";

const stream = (a: number, b: number) => rng("rank", a, b);

/** One task, these values per instance, and draws that repeat `draws`. */
function entry(means: readonly number[], draws?: readonly number[]): Entry {
  const value = means.reduce((a, b) => a + b, 0) / means.length;
  return {
    means: [Float64Array.from(means)],
    value,
    draws: Float64Array.from(draws ?? [value, value]),
  };
}

const low = Array.from({ length: 60 }, (_, i) => (i % 7) / 100);
const high = low.map((value, i) => value + 0.5 + (i % 3) / 100);

Deno.test("rank: places by value, equal values share the smaller number", () => {
  const places = rank(
    [entry(low), entry(high), entry(low), entry([...low].fill(-1))],
    stream,
  );
  assert.deepEqual(places.map(({ rank }) => rank), [2, 1, 2, 4]);
});

Deno.test("rank: identical entries share a letter, clearly different ones do not", () => {
  const places = rank([entry(low), entry(high), entry(low)], stream);
  assert.deepEqual(places.map(({ group }) => group), ["b", "a", "b"]);
});

Deno.test("rank: every pair tested makes the others harder to tell apart", () => {
  // Six pairs of one sign have p = 2 · 2⁻⁶ = 0.031: below 5% alone, three times that among three
  // pairs.
  const six = (value: number) =>
    entry([1, 2, 3, 4, 5, 6].map((v) => v + value));
  const groups = (...values: number[]) =>
    rank(values.map(six), stream).map(({ group }) => group);
  assert.deepEqual(groups(1, 0), ["a", "b"]);
  assert.deepEqual(groups(2, 1, 0), ["a", "a", "a"]);
});

Deno.test("rank: who is like both of two that differ has both letters", () => {
  // Of 60 pairs the middle differs from each end in five: 2 · 2⁻⁵ is no evidence, while the ends
  // differ in all sixty.
  const middle = low.map((_, i) => i < 5 ? 0.5 : i < 55 ? NaN : 0.5);
  const top = low.map((_, i) => i < 55 ? 1 : 0.5);
  const bottom = low.map((_, i) => i < 55 ? 0 : 0.5);
  const value = (means: number[], value: number): Entry => ({
    ...entry(means),
    value,
    draws: Float64Array.of(value),
  });
  const places = rank(
    [value(middle, 0.5), value(top, 1), value(bottom, 0)],
    stream,
  );
  assert.deepEqual(places.map(({ group }) => group), ["ab", "a", "b"]);
});

Deno.test("rank: the interval of the place follows the draws", () => {
  const often = Array.from({ length: 100 }, (_, i) => i < 90 ? 1 : -1);
  const never = often.map(() => 0);
  const [one, other] = rank([
    entry([1, 0], often),
    entry([0, 0], never),
  ], stream);
  assert.deepEqual(one!.ranks, [1, 2]);
  assert.deepEqual(other!.ranks, [1, 2]);
  const [sure] = rank(
    [entry([1], never), entry([0], often.map(() => -1))],
    stream,
  );
  assert.deepEqual(sure!.ranks, [1, 1]);
});

Deno.test("rank: a resample without a defined score is not a first place", () => {
  const [worst] = rank([
    entry([0], [NaN, NaN, 0]),
    entry([1], [1, 1, 1]),
  ], stream);
  assert.deepEqual(worst!.ranks, [2, 2]);
});

Deno.test("pairedTest: exact for few pairs, 1 without differences", () => {
  const zeros = entry([0, 0, 0, 0]);
  assert.equal(pairedTest(zeros, zeros, rng(0)), 1);
  assert.equal(pairedTest(entry([1, 2, 3, 4]), zeros, rng(0)), 2 / 16);
  assert.equal(pairedTest(zeros, entry([1, 2, 3, 4]), rng(0)), 2 / 16);
});

Deno.test("pairedTest: undefined pairs are left out", () => {
  const zeros = entry([0, 0, 0, 0]);
  assert.equal(pairedTest(entry([1, NaN, 3, 4]), zeros, rng(0)), 2 / 8);
  assert.equal(pairedTest(entry([NaN, NaN, NaN, NaN]), zeros, rng(0)), 1);
});

Deno.test("pairedTest: each task weighs the same, however many instances it has", () => {
  const two = (first: number[], second: number[]): Entry => ({
    ...entry([0]),
    means: [Float64Array.from(first), Float64Array.from(second)],
  });
  // Weighted differences 1/2 and −1/6 · 3: the sum is 0, and every pattern of signs is at least as
  // far.
  const a = two([1], [-1, -1, -1]);
  const zero = two([0], [0, 0, 0]);
  assert.equal(pairedTest(a, zero, rng(0)), 1);
});

Deno.test("rank: the share of draws above the next by value, equal ones half, undefined ones not", () => {
  const places = rank([
    entry([0], [0, 0, 0, 0]),
    entry([2], [1, -1, 0, NaN]),
    entry([1], [0, 0, 0, 0]),
  ], stream);
  // The second is first: of three draws with both, one above, one equal.
  assert.deepEqual(places.map(({ beatsNext }) => beatsNext), [
    undefined,
    0.5,
    0.5,
  ]);
});
