import assert from "node:assert/strict";
import { messageOf } from "../../../core/plugins/message_of.ts";

Deno.test("messageOf: errors say their message, or their name where it is empty", () => {
  assert.equal(messageOf(new RangeError("too far")), "too far");
  assert.equal(messageOf(new RangeError()), "RangeError");
  assert.equal(
    messageOf(new DOMException("ended", "AbortError")),
    "ended",
  );
});

Deno.test("messageOf: takes anything that can be thrown", () => {
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const cases: readonly (readonly [unknown, string])[] = [
    ["text", "text"],
    ["", ""],
    [undefined, "undefined"],
    [null, "null"],
    [42, "42"],
    [10n, "10"],
    [Symbol("mark"), "Symbol(mark)"],
    [{ message: "an object's" }, "an object's"],
    [{ message: 7 }, '{"message":7}'],
    [{ code: 7 }, '{"code":7}'],
    [Object.create(null), "{}"],
    [[1, 2], "[1,2]"],
    [cyclic, "an unreadable error"],
    [{ size: 1n }, "an unreadable error"],
    [
      {
        get message() {
          throw new Error("no");
        },
      },
      "an unreadable error",
    ],
    [revoked.proxy, "an unreadable error"],
  ];
  for (const [thrown, message] of cases) {
    assert.equal(messageOf(thrown), message);
  }
});

Deno.test("messageOf: is of bounded length", () => {
  assert.equal(messageOf(new Error("x".repeat(4000))), "x".repeat(4000));
  const long = messageOf(new Error("x".repeat(1e6)));
  assert.equal(long.length, 4000);
  assert.ok(long.endsWith("x…"));
  assert.equal(messageOf(new Error("abcdef"), 4), "abc…");
  assert.equal(messageOf(Array.from({ length: 1e5 }, () => 0)).length, 4000);
});
