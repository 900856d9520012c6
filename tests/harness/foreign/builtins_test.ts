import assert from "node:assert/strict";
import { builtins } from "../../../harness/foreign/builtins.ts";

Deno.test("builtins: names what was changed, added or removed, and puts it back", () => {
  const before = builtins();
  assert.deepEqual(before.restore(), []);
  const { max } = Math;
  const { fetch } = globalThis;
  const { slice } = Float64Array.prototype;
  Object.assign(Math, { max: () => 0.5 });
  Object.assign(globalThis, { fetch: 5 });
  Object.defineProperty(Object.prototype, "missing", {
    value: 1,
    configurable: true,
  });
  Reflect.deleteProperty(Array.prototype, "map");
  assert.deepEqual(before.restore().sort(), [
    "Array.prototype.map",
    "Math.max",
    "Object.prototype.missing",
    "fetch",
  ]);
  assert.equal(Math.max, max);
  assert.equal(globalThis.fetch, fetch);
  assert.equal(Float64Array.prototype.slice, slice);
  assert.deepEqual([1].map((x) => x + 1), [2]);
  assert.ok(!("missing" in {}));
  assert.deepEqual(before.restore(), []);
});

Deno.test("builtins: new globals, and how errors are written, are nobody's concern", () => {
  const before = builtins();
  Object.assign(globalThis, { newGlobal: 1 });
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 3;
  assert.deepEqual(before.restore(), []);
  assert.equal(Error.stackTraceLimit, stackTraceLimit);
  Reflect.deleteProperty(globalThis, "newGlobal");
});
