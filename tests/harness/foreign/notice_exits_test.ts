import assert from "node:assert/strict";
import process from "node:process";
import { noticeExits } from "../../../harness/foreign/notice_exits.ts";

Deno.test("noticeExits: every way out tells, and throws instead", () => {
  const { exit } = Deno;
  const close = Object.getOwnPropertyDescriptor(globalThis, "close");
  let told = 0;
  noticeExits(() => told++);
  try {
    for (
      const leave of [
        () => Deno.exit(),
        () => process.exit(0),
        () => globalThis.close(),
      ]
    ) assert.throws(leave, /Cannot end the worker/);
    assert.equal(told, 3);
  } finally {
    Object.defineProperty(Deno, "exit", {
      value: exit,
      configurable: true,
      writable: true,
      enumerable: true,
    });
    if (close) Object.defineProperty(globalThis, "close", close);
    else Reflect.deleteProperty(globalThis, "close");
  }
});
