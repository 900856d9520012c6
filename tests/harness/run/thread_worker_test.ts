import assert from "node:assert/strict";
import { threadWorker } from "../../../harness/run/thread_worker.ts";
import { cellOf } from "../cell_of.ts";
import { withStore } from "../with_store.ts";

/** Breaks the worker from outside of any step. */
const dying = `data:text/javascript,export default {
  id: "dying", version: 1, summary: "", references: [], defaults: {}, needs: [],
  claims: [], signed: true, stochastic: false,
  prepare() {
    setTimeout(() => { throw new Error("boom"); });
    return new Promise(() => {});
  },
};`;
const endless =
  new URL("../../fixtures/explainers/endless.ts", import.meta.url).href;
const start = { kind: "start", backend: "wasm" } as const;
const minute = 60;
const explain = (id: string) => ({
  kind: "explain",
  cell: cellOf({ explainer: { id, version: 1, options: {} } }),
  batch: 128,
} as const);

Deno.test("threadWorker: a step that is late or breaks its worker ends alone, and the next has a fresh one", () =>
  withStore(async (out) => {
    const worker = threadWorker({ ...start, out, modules: [dying, endless] });
    assert.deepEqual(await worker.take(explain("endless"), 0.5), {
      status: "timed_out",
      seconds: 0.5,
    });
    const died = await worker.take(explain("dying"), minute);
    assert.ok(died.status === "failed" && !died.fatal);
    assert.equal(
      died.error,
      "explaining with dying (explainer): dying threw outside of its call: boom",
    );
    const load = { kind: "load", task: cellOf().task } as const;
    assert.equal((await worker.take(load, minute)).status, "loaded");

    worker.close();
    assert.deepEqual(await worker.take(load, minute), {
      status: "failed",
      error: "The run was stopped",
      fatal: true,
    });
  }));

Deno.test("threadWorker: closing ends the step under way", async () => {
  const worker = threadWorker({ ...start, out: "no/such/folder", modules: [] });
  const result = worker.take({ kind: "load", task: cellOf().task }, minute);
  worker.close();
  assert.deepEqual(await result, {
    status: "failed",
    error: "The run was stopped",
    fatal: true,
  });
});

/** Leaves, or takes memory without end. */
const leaving = (how: string) =>
  `data:text/javascript,export default {
  id: "leaving", version: 1, summary: "", references: [], defaults: {}, needs: [],
  claims: [], signed: true, stochastic: false,
  async prepare() { ${how} },
};`;

Deno.test("threadWorker: a plug-in that ends the worker is noticed at once, by name", () =>
  withStore(async (out) => {
    for (const how of ["Deno.exit(0)", "self.close()", "process.exit(1)"]) {
      const modules = [leaving(how)];
      const worker = threadWorker({ ...start, out, modules });
      const result = await worker.take(explain("leaving"), minute);
      worker.close();
      assert.ok(result.status === "failed" && !result.fatal);
      assert.equal(result.error, "leaving (explainer) ended the worker");
    }
  }));

Deno.test("threadWorker: a step that takes more memory than allowed ends, and the next has a fresh thread", () =>
  withStore(async (out) => {
    const modules = [
      leaving(
        // it waits, so that it can be ended
        "const all = []; for (;;) { all.push(new Float64Array(1e6).fill(1)); await new Promise((done) => setTimeout(done)); }",
      ),
    ];
    const worker = threadWorker({ ...start, out, modules }, 600);
    const result = await worker.take(explain("leaving"), minute);
    assert.ok(result.status === "failed" && !result.fatal);
    assert.equal(
      result.error,
      "took more than 600 MiB (--memory 1200 allows more)",
    );
    const load = { kind: "load", task: cellOf().task } as const;
    assert.equal((await worker.take(load, minute)).status, "loaded");
    worker.close();
  }));
