import assert from "node:assert/strict";
import {
  count,
  fields,
  flag,
  list,
  mapOf,
  nullable,
  number,
  oneOf,
  requireShape,
  type Shape,
  spec,
  text,
  variants,
} from "../../../core/records/shape.ts";

/** Whether a shape takes values. */
function takes(shape: Shape, values: readonly unknown[]): boolean[] {
  return values.map((value) => shape(value) === undefined);
}

Deno.test("shape: values of one kind", () => {
  const values = ["a", true, 1.5, NaN, -1, 2, null, [], {}];
  const only = (...right: unknown[]) =>
    values.map((value) => right.includes(value));
  assert.deepEqual(takes(text, values), only("a"));
  assert.deepEqual(takes(flag, values), only(true));
  assert.deepEqual(takes(number, values), only(1.5, -1, 2));
  assert.deepEqual(takes(count, values), only(2));
  assert.deepEqual(takes(nullable(flag), values), only(null, true));
  assert.deepEqual(takes(oneOf("a", 2), values), only("a", 2));
  assert.deepEqual(takes(spec, ["a[b=1]", "A", 1, "a[", null]), [
    true,
    false,
    false,
    false,
    false,
  ]);
});

Deno.test("shape: the place of the first misfit", () => {
  const shape = fields({ a: list(mapOf(count)) }, {
    b: variants("kind", { x: fields({ kind: text, n: number }) }),
  });
  const place = (value: unknown) => shape(value)?.at;
  assert.equal(place({ a: [{ z: 1 }] }), undefined);
  assert.equal(place({ a: [{ z: 1 }, { y: -1 }] }), '.a[1]["y"]');
  assert.equal(place({}), ".a");
  assert.equal(place({ a: [], c: 1 }), "");
  assert.equal(place({ a: [], b: { kind: "y" } }), ".b.kind");
  assert.equal(place({ a: [], b: { kind: "x", n: "1" } }), ".b.n");
  assert.equal(place({ a: [], b: { kind: "x", n: 1 } }), undefined);
});

Deno.test("requireShape: an error with what was read, expected and found", () => {
  assert.throws(
    () => requireShape("a record", fields({ a: text }), { a: 1 }),
    {
      name: "RangeError",
      message:
        "Cannot read a record: expected a string at a, current value is 1",
    },
  );
  requireShape("a record", text, "");
});
