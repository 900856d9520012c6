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
      e: "1e-3",
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

Deno.test("parseSpec: text in quotes holds anything, and stays text", () => {
  assert.deepEqual(
    parseSpec(
      String
        .raw`custom[data="/a, [b]/c \"d\".csv" , target="2",e="\\",f= "true"]`,
    ).options,
    {
      data: '/a, [b]/c "d".csv',
      target: "2",
      e: "\\",
      f: "true",
    },
  );
  for (
    const text of ['a[x="1]', 'a[x="1"2]', 'a[x=1"2"]', 'a["x"=1]', 'a[x="\\"]']
  ) {
    assert.throws(() => parseSpec(text), RangeError, text);
  }
  assert.throws(() => parseSpec("a[x=/b[c]/d]"), /is written option="…"$/);
});

Deno.test("parseSpec: an option named as what every object has is an option", () => {
  const { options } = parseSpec("a[__proto__=1,constructor=2]");
  assert.deepEqual(Object.entries(options), [["__proto__", 1], [
    "constructor",
    2,
  ]]);
});

Deno.test("parseSpecs: long texts are read in linear time", () => {
  const long = 200_000;
  const texts = [
    ",",
    "a,",
    "a[b=1],",
    '"',
    "a[",
    '\\"',
    " ",
    "a=",
    "a[b=",
    "]",
    "1",
  ];
  for (const part of texts) {
    for (
      const text of [
        part.repeat(long),
        `a[b="${part.repeat(long)}`,
        `a[${part.repeat(long)}`,
      ]
    ) {
      const start = performance.now();
      try {
        parseSpecs(text);
      } catch (error) {
        assert.ok(error instanceof RangeError && error.message.length < 1000);
      }
      const seconds = (performance.now() - start) / 1000;
      assert.ok(seconds < 5, `${JSON.stringify(part)}: ${seconds} s`);
    }
  }
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

/** Any text that an option may hold, often one of what specs are made of. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[ ",[\]\\=.0-9a-e/-]*$/),
  fc.constantFrom("true", "Infinity", "2", "007", "1e-3", " ", "", "NaN", "0"),
);

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
