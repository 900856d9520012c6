import assert from "node:assert/strict";
import { watchMemory } from "../../../harness/run/watch_memory.ts";
import { withStub } from "../stub.ts";

Deno.test("watchMemory: tells once of growth, and when it is over", async () => {
  const sizes = [0, 50, 150, 200, 180, 180, 180, 180].map((size) =>
    size * 2 ** 20
  );
  const usage = () => ({
    ...real,
    rss: sizes.length > 1 ? sizes.shift()! : sizes[0]!,
  });
  const real = Deno.memoryUsage();
  await withStub(Deno, "memoryUsage", usage, async () => {
    let left = 0;
    await new Promise<void>((resolve) => {
      watchMemory(100, () => {
        left = sizes.length;
        return resolve;
      }, () => assert.fail("out of reach"));
    });
    assert.deepEqual([left, sizes.length], [5, 1]);
  });
});

const never = () => assert.fail("out of reach");

Deno.test("watchMemory: what goes on growing for five seconds is out of reach", async () => {
  const real = Deno.memoryUsage();
  let rss = 0;
  const usage = () => ({ ...real, rss: rss += 2 ** 30 });
  await withStub(Deno, "memoryUsage", usage, async () => {
    const started = performance.now();
    let ended = 0;
    await new Promise<void>((resolve) => {
      const watch = watchMemory(100, () => {
        ended++;
        return () => assert.fail("it never stops growing");
      }, () => {
        watch.stop();
        resolve();
      });
    });
    assert.equal(ended, 1);
    assert.ok(performance.now() - started > 4000);
  });
});

Deno.test("watchMemory: tells nothing of what stays below, or was stopped", async () => {
  const watch = watchMemory(1e6, () => assert.fail("exceeded"), never);
  const stopped = watchMemory(-1e6, () => assert.fail("stopped"), never);
  stopped.stop();
  await new Promise((resolve) => setTimeout(resolve, 250));
  watch.stop();
});
