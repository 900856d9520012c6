import assert from "node:assert/strict";
import fc from "fast-check";
import type { Spec } from "../../../core/contracts/card.ts";
import {
  formatSpec,
  parseSpec,
  parseSpecs,
} from "../../../core/plugins/spec.ts";

Deno.test("parseSpec: an id alone, with or without brackets and blanks around it", () => {
  for (const text of ["kernel_shap2", " kernel_shap2 ", "kernel_shap2[]"]) {
    assert.deepEqual(parseSpec(text), { id: "kernel_shap2", options: {} });
  }
});

Deno.test("parseSpec: numbers, truth values and, for all else, text", () => {
  assert.deepEqual(
    parseSpec(
      "a[n=500, f=-0.25 ,e=1e-3,i=-Infinity,t=true,u=false,s=fast,k=a=b,z=]",
    ).options,
    {
      n: 500,
      f: -0.25,
      e: 0.001,
      i: -Infinity,
      t: true,
      u: false,
      s: "fast",
      k: "a=b",
      z: "",
    },
  );
});

Deno.test("parseSpec: what is not id or id[…] is refused, naming it", () => {
  for (
    const text of [
      "",
      "Sensx",
      "2sis",
      "_a",
      "a-b",
      "a b",
      "a[",
      "a]",
      "a[x=1",
      "a[x=1]]",
      "a[[x=1]]",
      "a[x=1]b",
      "a[x=1][y=2]",
      "[x=1]",
    ]
  ) {
    assert.throws(
      () => parseSpec(text),
      new RangeError(
        `Cannot read a spec: expected id or id[option=value,…], current value is "${text}"`,
      ),
    );
  }
});

Deno.test("parseSpec: an option needs a name and a value, and is given once", () => {
  assert.throws(
    () => parseSpec("a[x=1,fast]"),
    new RangeError(
      'Cannot read an option: expected name=value, current value is "fast" in "a[x=1,fast]"',
    ),
  );
  assert.throws(() => parseSpec("a[=1]"), /expected name=value.*"=1"/);
  assert.throws(
    () => parseSpec("a[x=1,y=2, x=1]"),
    new RangeError(
      'Cannot read options: each may be given once, current value is "a[x=1,y=2, x=1]" with x twice',
    ),
  );
});

Deno.test("parseSpecs: commas inside brackets belong to their spec", () => {
  assert.deepEqual(parseSpecs("a, b[x=1,y=2],c[],"), [
    { id: "a", options: {} },
    { id: "b", options: { x: 1, y: 2 } },
    { id: "c", options: {} },
  ]);
  assert.deepEqual(parseSpecs(" "), []);
  for (const text of ["a[x=1", "a[x=1,b", "a,B"]) {
    assert.throws(() => parseSpecs(text), RangeError, text);
  }
});

Deno.test("formatSpec: the id alone, or its options in alphabetical order", () => {
  assert.equal(formatSpec({ id: "a", options: {} }), "a");
  assert.equal(
    formatSpec({ id: "a", options: { z: 0.5, b: true, m: "fast" } }),
    "a[b=true,m=fast,z=0.5]",
  );
});

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);

/**
 * Texts that an option may hold: neither punctuation of specs, nor blanks at the ends, nor what
 * reads as another type.
 */
const text = fc.stringMatching(/^([A-Za-z][A-Za-z0-9_.:=-]{0,8})?$/).filter((
  text,
) => !["true", "false", "Infinity"].includes(text));

/** −0 is written as 0. */
const number = fc.double({ noNaN: true }).map((x) => x + 0);

const spec: fc.Arbitrary<Spec> = fc.record({
  id: name,
  // Names that every object has cannot be options.
  options: fc.dictionary(
    name.filter((name) => !(name in {})),
    fc.oneof(number, fc.integer(), fc.boolean(), text),
    { maxKeys: 4, noNullPrototype: true },
  ),
}, { noNullPrototype: true });

Deno.test("formatSpec: parseSpec reads it back, to the last bit of every number", () =>
  fc.assert(
    fc.property(spec, (spec) => {
      assert.deepEqual(parseSpec(formatSpec(spec)), spec);
    }),
    { seed: 4, numRuns: 500 },
  ));

Deno.test("formatSpec: parseSpecs reads a list back", () =>
  fc.assert(
    fc.property(fc.array(spec, { maxLength: 4 }), (specs) => {
      assert.deepEqual(parseSpecs(specs.map(formatSpec).join(",")), specs);
    }),
    { seed: 5, numRuns: 300 },
  ));

Deno.test("formatSpec: one text per spec, whatever the order of its options", () =>
  fc.assert(
    fc.property(spec, ({ id, options }) => {
      const reversed = Object.fromEntries(Object.entries(options).reverse());
      assert.equal(
        formatSpec({ id, options: reversed }),
        formatSpec({ id, options }),
      );
    }),
    { seed: 6, numRuns: 200 },
  ));
