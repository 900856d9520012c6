import assert from "node:assert/strict";
import { h5adCategories } from "../../../core/formats/h5ad_categories.ts";

Deno.test("h5adCategories: texts, numbers of any width, and members of an enumeration by name", () => {
  const names = (
    value: Parameters<typeof h5adCategories>[1]["value"],
    members?: Record<string, number>,
  ) =>
    h5adCategories("a", {
      value,
      metadata: members ? { enum_type: { type: 0, nmembers: 2, members } } : {},
    });
  assert.deepEqual(names(["b", "a b"]), ["b", "a b"]);
  assert.deepEqual(names(new Int16Array([-1, 7])), ["-1", "7"]);
  assert.deepEqual(names(new BigInt64Array([2n ** 60n])), [`${2n ** 60n}`]);
  assert.deepEqual(names(new Float32Array([0.5, 3])), ["0.5", "3"]);
  const truth = { FALSE: 0, TRUE: 1 };
  assert.deepEqual(names(new Int8Array([0, 1]), truth), ["False", "True"]);
  const sorts = { cat: 4, dog: 2 };
  assert.deepEqual(names(new Int8Array([2, 4]), sorts), ["dog", "cat"]);
});

Deno.test("h5adCategories: other values, and names that say that there is none, are refused", () => {
  for (
    const [value, message] of [
      [5, /Cannot read a: expected texts or numbers, current value is number/],
      [null, /current value is object/],
      [["x", "nan"], /expected classes: .* current value is "nan"/],
      [new Float64Array([1, NaN]), /current value is "NaN"/],
    ] as const
  ) {
    const found = Array.isArray(value) ? [...value] : value;
    assert.throws(
      () =>
        h5adCategories("a", {
          value: found as Parameters<typeof h5adCategories>[1]["value"],
          metadata: {},
        }),
      { name: "RangeError", message },
    );
  }
});
