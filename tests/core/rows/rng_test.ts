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
    [[], [0], [0, 0], [0, 0, 0], [1], [-1], ["0"], ["1"], ["-1"]],
    [[0, 1], [1, 0], [0, "1"], ["0", 1], ["0", "1"], ["01"], ["0,1"], [10]],
    [[""], ["", ""], ["", "", ""], ["\0"], ["\0\0"], ["\0", "\0"]],
    [["ab"], ["a", "b"], ["ba"], ["b", "a"], ["a", "", "b"], ["", "ab"]],
    [["a", "bc"], ["ab", "c"], ["abc"], ["A"], ["a"], ["a "], ["é"]],
    [["e\u0301"], ["Ā"], ["\u0001"], ["😀"], ["\ud83d"], ["\ude00"]],
    [[0.1], [0.1 + Number.EPSILON / 16], [1 + Number.EPSILON], [1e-320]],
    [[2 ** 31], [-(2 ** 31)], [2 ** 32], [2 ** 32 + 1], [2 ** 53 - 1]],
    [[2 ** 53], [-(2 ** 53)], [1e300], [Infinity], [-Infinity]],
    [["Infinity"], [Number.MAX_VALUE], [Number.MIN_VALUE]],
  ].flat();
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
    0,
    "xor",
    "sensx",
    "walk",
    3,
    7,
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
