import assert from "node:assert/strict";
import fc from "fast-check";
import type { Rng } from "../../../core/contracts/rng.ts";
import { rng } from "../../../core/rows/rng.ts";

type Key = readonly (number | string)[];

/** 53 + 53 bits: two streams share them by chance once in 10^32. */
const start = (key: Key) => {
  const { uniform } = rng(...key);
  return `${uniform()} ${uniform()}`;
};

const draws = (count: number, draw: (index: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => draw(i));

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

/** Fails when cells fill less or more evenly than chance: both happen once in 10^4. */
function assertEven(cells: Float64Array, [low, high]: readonly number[]) {
  const expected = cells.reduce((a, b) => a + b) / cells.length;
  const chi2 = cells.reduce((sum, n) => sum + (n - expected) ** 2, 0) /
    expected;
  assert.ok(chi2 > low! && chi2 < high!, `χ² ${chi2} not in ${low} … ${high}`);
}

/** Quantiles 10^-4 and 1 − 10^-4 of χ² by degrees of freedom. */
const bounds = {
  5: [0.08, 25.7],
  15: [2.41, 44.3],
  23: [5.75, 57.1],
  255: [179, 348],
} as const;

function counts(cells: number, values: Iterable<number>): Float64Array {
  const count = new Float64Array(cells);
  for (const value of values) count[value]!++;
  return count;
}

/** Four standard errors of a mean of `count` values with standard deviation `deviation`. */
function assertMean(
  name: string,
  values: Float64Array,
  expected: number,
  deviation: number,
) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const error = (mean - expected) / (deviation / Math.sqrt(values.length));
  assert.ok(Math.abs(error) < 4, `${name} is ${error} standard errors off`);
}

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

Deno.test("rng: equal keys give equal streams, whatever was drawn elsewhere", () => {
  const drawAll = ({ uniform, normal, integer, permutation }: Rng) => [
    uniform(),
    normal(),
    uniform(),
    normal(),
    integer(10),
    ...permutation(5),
  ];
  const first = rng(0, "xor", 7);
  const second = rng(0, "xor", 7);
  rng(1).uniform();
  first.normal();
  const expected = drawAll(second);
  assert.notDeepEqual(drawAll(first), expected);
  assert.deepEqual(drawAll(rng(0, "xor", 7)), expected);
});

Deno.test("rng: order, type, grouping and length of the key matter, down to the last bit of a number", () => {
  const keys: Key[] = [
    ...[[], [0], [0, 0], [0, 0, 0], [1], [-1], ["0"], ["1"], ["-1"]],
    ...[[0, 1], [1, 0], [0, "1"], ["0", 1], ["0", "1"], ["01"], ["0,1"], [10]],
    ...[[""], ["", ""], ["", "", ""], ["\0"], ["\0\0"], ["\0", "\0"]],
    ...[["ab"], ["a", "b"], ["ba"], ["b", "a"], ["a", "", "b"], ["", "ab"]],
    ...[["a", "bc"], ["ab", "c"], ["abc"], ["A"], ["a"], ["a "], ["é"]],
    ...[["e\u0301"], ["Ā"], ["\u0001"], ["😀"], ["\ud83d"], ["\ude00"]],
    ...[[0.1], [0.1 + Number.EPSILON / 16], [1 + Number.EPSILON], [1e-320]],
    ...[[2 ** 31], [-(2 ** 31)], [2 ** 32], [2 ** 32 + 1], [2 ** 53 - 1]],
    ...[[2 ** 53], [-(2 ** 53)], [1e300], [Infinity], [-Infinity]],
    ...[["Infinity"], [Number.MAX_VALUE], [Number.MIN_VALUE]],
  ];
  assert.equal(new Set(keys.map(start)).size, keys.length);
  // 0 and −0 are one number.
  assert.equal(start(["a", 0]), start(["a", -0]));
});

Deno.test("rng: streams are equal exactly when keys are", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.integer({ min: -2, max: 2 }),
    fc.integer({ min: -2, max: 2 }).map(String),
    fc.double({ noNaN: true }),
    fc.maxSafeInteger(),
  );
  const key = fc.array(part, { maxLength: 4 });
  // −0 is 0.
  const same = (a: Key, b: Key) =>
    a.length === b.length && a.every((part, i) => part === b[i]);
  fc.assert(
    fc.property(key, key, (a, b) => {
      assert.equal(start(a), start([...a]));
      assert.equal(start(a) === start(b), same(a, b));
      assert.equal(
        start(a) === start([...a].reverse()),
        same(a, a.toReversed()),
      );
    }),
    { seed: 7, numRuns: 2000 },
  );
});

Deno.test("rng: no two of 192,000 cells, instances and walks share their first two draws", () => {
  const tasks = ["xor", "orange_skin", "switch", "digits", "breast_cancer"];
  const explainers = ["sensx", "kernel_shap", "random", "occlusion"];
  const starts = new Set<string>();
  for (let seed = 0; seed < 4; seed++) {
    for (const task of tasks) {
      for (const explainer of explainers) {
        for (let i = 0; i < 60 * 40; i++) {
          const [instance, walk] = [Math.floor(i / 40), i % 40];
          starts.add(start([seed, task, explainer, "walk", instance, walk]));
        }
      }
    }
  }
  assert.equal(starts.size, 4 * 5 * 4 * 60 * 40);
});

Deno.test("rng: a number that is not defined is refused, naming the key", () => {
  const message = /every number must be defined, current value is 0,xor,NaN$/;
  assert.throws(() => rng(0, "xor", NaN), { name: "TypeError", message });
});

Deno.test("rng: first draws are pinned, since every published number hangs on them", () => {
  const { uniform, normal, integer, permutation } = rng(
    ...[0, "xor", "sensx", "walk", 3, 7],
  );
  assert.equal(uniform(), 0.32831720713480483);
  assert.equal(uniform(), 0.3994728947516345);
  // Digits that logarithm and cosine of another engine may not share are cut.
  assert.equal(normal().toFixed(12), "-0.152492221864");
  assert.equal(normal().toFixed(12), "-0.001522405333");
  assert.equal(integer(1000), 847);
  assert.deepEqual(permutation(6), Int32Array.of(1, 0, 5, 3, 4, 2));
  assert.equal(uniform(), 0.3482106889035438);
  assert.equal(rng().uniform(), 0.44745518581990673);
  assert.equal(rng("").uniform(), 0.07812651873958432);
  assert.equal(rng(0).uniform(), 0.5762461355048297);
  assert.equal(rng(1.5, "é").uniform(), 0.11104150406541202);
});

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

/** Moments and tails of what should be standard normal. */
function assertNormal(values: Float64Array) {
  assertMean("mean", values, 0, 1);
  // Deviations of z², z³ and z⁴: √2, √15 and √96.
  assertMean("variance", values.map((z) => z ** 2), 1, Math.sqrt(2));
  assertMean("skewness", values.map((z) => z ** 3), 0, Math.sqrt(15));
  assertMean("kurtosis", values.map((z) => z ** 4), 3, Math.sqrt(96));
  // Normal tail at 0 … 4.
  const tails = [0.5, 0.158655254, 0.0227501319, 0.001349898, 3.16712e-5];
  for (const [z, share] of tails.entries()) {
    for (const sign of [-1, 1]) {
      const beyond = values.map((value) => sign * value > z ? 1 : 0);
      const deviation = Math.sqrt(share * (1 - share));
      assertMean(`tail beyond ${sign * z}`, beyond, share, deviation);
    }
  }
  for (const lag of [1, 2, 3]) {
    const products = values.subarray(lag).map((z, i) => z * values[i]!);
    assertMean(`correlation at lag ${lag}`, products, 0, 1);
    // Pairs that lie on a circle could be tied in size where they are not in value.
    const lengths = values.subarray(lag).map((z, i) =>
      (z ** 2 - 1) * (values[i]! ** 2 - 1)
    );
    assertMean(`correlation of squares at lag ${lag}`, lengths, 0, 2);
  }
}

Deno.test("normal: moments, tails and independence within a stream", () => {
  const { normal } = rng(0, "normal");
  assertNormal(draws(2 ** 18, normal));
});

Deno.test("normal: moments, tails and independence across neighbouring instances", () => {
  assertNormal(
    draws(2 ** 17, (i) => rng(0, "xor", "profile", i).normal()),
  );
});

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
