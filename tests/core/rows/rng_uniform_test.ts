import assert from "node:assert/strict";
import { rng } from "../../../core/rows/rng.ts";
import { assertEven, assertMean, bounds, counts, draws } from "./evenness.ts";

type Key = readonly (number | string)[];

/**
 * First draws of the streams of neighbouring keys, which is what explainers see when each instance
 * has a key of its own.
 */
const neighbours: readonly (readonly [string, (index: number) => Key])[] = [
  ["instances", (i) => [0, "xor", "sensx", "walk", i, 3]],
  ["walks", (i) => [0, "xor", "sensx", "walk", 3, i]],
  ["instances of 64 walks", (i) => [0, "walk", i >> 6, i & 63]],
  ["seeds", (i) => [i, "xor", "random", "attributions", 0]],
  ["radii", (i) => [0, "sensx", "profile", 7, i / 1024]],
  ["names", (i) => [`task_${i}`]],
];

/** Mean, variance, evenness and dependence on earlier values of what should be uniform. */
function assertUniform(values: Float64Array) {
  for (const u of values) assert.ok(u >= 0 && u < 1);
  assertMean("mean", values, 1 / 2, Math.sqrt(1 / 12));
  const squares = values.map((u) => (u - 0.5) ** 2);
  // Variance of (u − ½)²: 1/80 − 1/144.
  assertMean("variance", squares, 1 / 12, Math.sqrt(1 / 180));
  assertEven(counts(16, values.map((u) => Math.floor(16 * u))), bounds[15]);
  // The same of what lies below the first 16 bits.
  const low = values.map((u) => Math.floor(16 * (u * 2 ** 16 % 1)));
  assertEven(counts(16, low), bounds[15]);
  for (const lag of [1, 2, 3, 16, 64, 512]) {
    const pairs = values.subarray(lag);
    const products = pairs.map((u, i) => (u - 0.5) * (values[i]! - 0.5));
    assertMean(`correlation at lag ${lag}`, products, 0, 1 / 12);
    const cells = pairs.map((u, i) =>
      Math.floor(16 * u) * 16 + Math.floor(16 * values[i]!)
    );
    assertEven(counts(256, cells), bounds[255]);
  }
}

Deno.test("uniform: one stream is even and without memory", () => {
  const { uniform } = rng(0, "stream");
  assertUniform(draws(2 ** 17, uniform));
});

Deno.test("uniform: all 53 bits are used, each as often 0 as 1", () => {
  const { uniform } = rng(0, "bits");
  const ones = new Float64Array(53);
  for (let i = 0; i < 10_000; i++) {
    const whole = uniform() * 2 ** 53;
    assert.ok(Number.isInteger(whole));
    for (let bit = 0; bit < 53; bit++) {
      ones[bit]! += Math.floor(whole / 2 ** bit) % 2;
    }
  }
  // 4.5 standard errors of a fair coin, 53 times.
  for (const n of ones) assert.ok(Math.abs(n - 5000) < 4.5 * 50, `${ones}`);
});

for (const [name, key] of neighbours) {
  Deno.test(`uniform: first and third draws of neighbouring ${name} are even and without memory`, () => {
    assertUniform(draws(2 ** 16, (i) => rng(...key(i)).uniform()));
    assertUniform(draws(2 ** 16, (i) => {
      const { uniform } = rng(...key(i));
      uniform();
      uniform();
      return uniform();
    }));
  });
}
