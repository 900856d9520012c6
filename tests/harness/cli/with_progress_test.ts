import assert from "node:assert/strict";
import { withProgress } from "../../../harness/cli/with_progress.ts";
import { withStub } from "../stub.ts";

Deno.test("withProgress: an interrupt aborts the work; afterwards it is listened to no more", async () => {
  const listeners = new Set<() => void>();
  const add = (_: Deno.Signal, listener: () => void) =>
    void listeners.add(listener);
  const remove = (_: Deno.Signal, listener: () => void) =>
    void listeners.delete(listener);
  await withStub(
    Deno,
    "addSignalListener",
    add,
    () =>
      withStub(Deno, "removeSignalListener", remove, async () => {
        const stopped = withProgress(async ({ signal }) => {
          await Promise.resolve();
          for (const interrupt of listeners) interrupt();
          signal.throwIfAborted();
        });
        await assert.rejects(stopped, { name: "AbortError" });
        assert.equal(listeners.size, 0);
        assert.equal(await withProgress(() => Promise.resolve(7)), 7);
        assert.equal(listeners.size, 0);
      }),
  );
});
