import assert from "node:assert/strict";
import { NotHereError } from "../../../harness/cell/external.ts";
import {
  inPlugin,
  PluginError,
  stackOf,
} from "../../../harness/foreign/plugin_error.ts";
import { MissingFileError } from "../../../harness/data/read_data.ts";

const metric = { kind: "metric", id: "mine" } as const;

async function caught(work: () => unknown): Promise<Error> {
  try {
    await inPlugin(metric, work);
  } catch (error) {
    assert.ok(error instanceof Error);
    return error;
  }
  return assert.fail("nothing was thrown");
}

Deno.test("inPlugin: what was done, by whom, where and why, with the cause", async () => {
  const error = await caught(() => {
    throw new RangeError("too far");
  });
  assert.ok(error instanceof PluginError);
  assert.match(
    error.message,
    /^scoring by mine \(metric\): too far \(tests\/harness\/foreign\/plugin_error_test\.ts:\d+:\d+\)$/,
  );
  assert.ok(error.cause instanceof RangeError);
  const outer = await caught(() => Promise.reject(error));
  // The place is said once, where it was thrown.
  assert.equal(outer.message, `scoring by mine (metric): ${error.message}`);
});

Deno.test("inPlugin: whatever is thrown has a text of bounded length", async () => {
  const cases = [
    ["a word", "a word"],
    [undefined, "undefined"],
    [{ message: { deep: 1 } }, '{"message":{"deep":1}}'],
    [Symbol("s"), "Symbol(s)"],
  ] as const;
  for (const [thrown, text] of cases) {
    const error = await caught(() => Promise.reject(thrown));
    assert.equal(error.message, `scoring by mine (metric): ${text}`);
  }
  const { message } = await caught(() => {
    throw new Error("x".repeat(5_000_000));
  });
  assert.ok(message.length < 4200);
});

Deno.test("inPlugin: missing files and metrics that do not apply are told as they are", async () => {
  for (
    const error of [new MissingFileError("a", "b"), new NotHereError("no")]
  ) {
    assert.equal(await caught(() => Promise.reject(error)), error);
  }
});

Deno.test("stackOf: every cause, no folder of this machine, bounded", async () => {
  const error = await caught(() => {
    throw new Error("deep", { cause: new Error("deeper") });
  });
  const stack = stackOf(error)!;
  assert.match(
    stack,
    /PluginError[^]*caused by Error: deep\n[^]*caused by Error: deeper\n/,
  );
  assert.ok(!stack.includes("file://"));
  assert.ok(stack.length <= 4000);
  assert.equal(stackOf("a word"), undefined);
  const hostile = Object.defineProperty(new Error("a"), "stack", {
    get() {
      throw new Error("b");
    },
  });
  assert.equal(stackOf(hostile), undefined);
});
