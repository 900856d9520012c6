import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "../../../core/plugins/nearest.ts";

/** Levenshtein's distance by its recursive definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  );
}

Deno.test("nearest: one insertion, deletion or substitution counts 1 each", () => {
  // kitten → sitting takes 3; "kit" takes 3 deletions, "kiten" one, "mitten" one.
  assert.equal(nearest("kitten", ["sitting", "kiten"]), "kiten");
  assert.equal(nearest("kitten", ["sitting", "mitten"]), "mitten");
  assert.equal(nearest("kitten", ["smitten", "kittens"]), "kittens");
  assert.equal(nearest("kitten", ["abcd", "sitting"]), "sitting");
  // A swap of neighbours is two edits.
  assert.equal(nearest("ab", ["ba", "abc"]), "abc");
});

Deno.test("nearest: the first on ties", () => {
  assert.equal(nearest("kitten", ["sitting", "kit"]), "sitting");
  assert.equal(nearest("kitten", ["kit", "sitting"]), "kit");
  assert.equal(nearest("", ["b", "a"]), "b");
});

Deno.test("nearest: one name is nearest however far; none is refused, naming what was asked", () => {
  assert.equal(nearest("xyz", ["a_long_name"]), "a_long_name");
  assert.throws(
    () => nearest("xyz", []),
    { name: "RangeError", message: /"xyz".*current value is \[\]/ },
  );
});

Deno.test("nearest: the first of the least distance by its definition", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "c"),
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      word,
      fc.array(word, { minLength: 1, maxLength: 5 }),
      (name, names) => {
        const distances = names.map((other) => distance(name, other));
        assert.equal(
          nearest(name, names),
          names[distances.indexOf(Math.min(...distances))],
        );
      },
    ),
    { seed: 2, numRuns: 300 },
  );
});
