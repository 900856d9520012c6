import assert from "node:assert/strict";
import fc from "fast-check";
import type { Options } from "../../../core/contracts/card.ts";
import { parseSpec } from "../../../core/plugins/spec.ts";
import {
  changedOptions,
  resolveOptions,
} from "../../../core/plugins/resolve_options.ts";

const card = {
  id: "sensx",
  defaults: { walks: 500, step: 0.25, divided: true, mode: "fast", free: 1 },
  limits: {
    walks: { min: 1, max: 1000, integer: true },
    step: { min: 0, max: 1 },
    mode: { choices: ["fast", "exact"] },
  },
} as const;

const resolve = (options: Options) => resolveOptions<Options>(card, options);

Deno.test("resolveOptions: the defaults, overridden by what is given; neither is changed", () => {
  assert.deepEqual(resolve({}), card.defaults);
  const options = { mode: "exact", walks: 7 };
  const resolved = resolve(options);
  assert.deepEqual(resolved, { ...card.defaults, walks: 7, mode: "exact" });
  assert.deepEqual(options, { mode: "exact", walks: 7 });
  assert.equal(card.defaults.walks, 500);
});

Deno.test("resolveOptions: an unknown option names the plug-in, the nearest and all there are", () => {
  assert.throws(
    () => resolve({ stap: 5 }),
    new RangeError(
      'Cannot set option "stap" of sensx: did you mean "step"? There are walks, step, divided, mode, free',
    ),
  );
  assert.throws(() => resolve({ toString: 5 }), RangeError);
  assert.throws(
    () => resolveOptions({ id: "saliency", defaults: {} }, { walks: 5 }),
    new RangeError(
      'Cannot set option "walks" of saliency: it has no options',
    ),
  );
});

Deno.test("resolveOptions: a value of another type than the default is refused, naming both", () => {
  assert.throws(
    () => resolve({ walks: "five" }),
    new TypeError(
      "Cannot set sensx[walks]: expected a number such as 500, current value is five",
    ),
  );
  for (
    const options of [
      { walks: true },
      { divided: 1 },
      { divided: "yes" },
      { free: "" },
    ]
  ) assert.throws(() => resolve(options), TypeError, JSON.stringify(options));
});

Deno.test("resolveOptions: NaN is no number, with limits or without", () => {
  for (const name of ["walks", "step", "free"]) {
    assert.throws(() => resolve({ [name]: NaN }), TypeError, name);
  }
});

Deno.test("resolveOptions: bounds belong to the range; beyond them the error names it", () => {
  for (const walks of [1, 1000]) assert.equal(resolve({ walks }).walks, walks);
  for (const step of [0, 1]) assert.equal(resolve({ step }).step, step);
  assert.throws(
    () => resolve({ walks: 0 }),
    new RangeError(
      "Cannot set sensx[walks]: expected an integer in [1, 1000], current value is 0",
    ),
  );
  assert.throws(
    () => resolve({ step: 1.5 }),
    new RangeError(
      "Cannot set sensx[step]: expected a number in [0, 1], current value is 1.5",
    ),
  );
  for (const options of [{ walks: 1001 }, { walks: 2.5 }, { step: -1e-9 }]) {
    assert.throws(() => resolve(options), RangeError, JSON.stringify(options));
  }
});

Deno.test("resolveOptions: a limit may leave an end open; infinity is no integer; no limit, any number", () => {
  const open = {
    id: "a",
    defaults: { low: 1, high: 1, whole: 1 },
    limits: { low: { min: 0 }, high: { max: 2 }, whole: { integer: true } },
  };
  const options = { low: 1e9, high: -1e9, whole: -7 };
  assert.deepEqual(resolveOptions(open, options), options);
  assert.throws(() => resolveOptions(open, { low: -1 }), /in \[0, Infinity\]/);
  assert.throws(() => resolveOptions(open, { high: 3 }), /in \[-Infinity, 2\]/);
  assert.throws(() => resolveOptions(open, { whole: Infinity }), RangeError);
  assert.equal(resolve({ free: -Infinity }).free, -Infinity);
});

Deno.test("resolveOptions: a value that is not among the choices is refused, with the choices", () => {
  assert.throws(
    () => resolve({ mode: "slow" }),
    new RangeError(
      "Cannot set sensx[mode]: expected one of fast, exact, current value is slow",
    ),
  );
});

Deno.test("changedOptions: what differs from the defaults, and nothing else", () => {
  assert.deepEqual(changedOptions(card, card.defaults), {});
  assert.deepEqual(
    changedOptions(card, { walks: 500, step: 0.5, divided: false }),
    { step: 0.5, divided: false },
  );
});

Deno.test("changedOptions: resolving what changed gives the same options back", () => {
  const anyOptions = fc.record({
    walks: fc.integer({ min: 1, max: 1000 }),
    step: fc.constantFrom(0, 0.25, 1),
    divided: fc.boolean(),
    mode: fc.constantFrom("fast", "exact"),
    free: fc.double({ noNaN: true }),
  }, { requiredKeys: [] });
  fc.assert(
    fc.property(anyOptions, (options) => {
      const resolved = resolve(options);
      const changed = changedOptions(card, resolved);
      assert.deepEqual(resolve(changed), resolved);
      for (const [name, value] of Object.entries(changed)) {
        assert.equal(options[name as keyof typeof options], value);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});

Deno.test("resolveOptions: a value takes the type of the default, where it can be read so", () => {
  const card = {
    id: "custom",
    defaults: { target: "", rows: 5, whole: false },
  };
  const resolved = (text: string) =>
    resolveOptions(card, parseSpec(text).options);
  assert.deepEqual(resolved("custom[target=2,rows=1e-03,whole=true]"), {
    target: "2",
    rows: 0.001,
    whole: true,
  });
  assert.equal(resolved("custom[target=007]").target, "007");
  assert.equal(resolved("custom[target=true]").target, "true");
  assert.equal(resolved('custom[rows="7"]').rows, 7);
  for (const text of ["rows=", "rows=x", "rows=true", "whole=1", "whole=yes"]) {
    assert.throws(() => resolved(`custom[${text}]`), TypeError, text);
  }
});
