import assert from "node:assert/strict";
import { plugins } from "../../../harness/plan/cards.ts";
import { inlineWorker } from "../../../harness/run/inline_worker.ts";
import { cellOf } from "../cell_of.ts";
import { explainerOf } from "../toy_task.ts";
import { withStub } from "../stub.ts";
import { withStore } from "../with_store.ts";

const start = { kind: "start", backend: "wasm", modules: [] } as const;
const minute = 60;
const cell = cellOf({ explainer: { id: "own", version: 1, options: {} } });
const explain = { kind: "explain", cell, batch: 128 } as const;

/** Asks the model for ever, and tells when it starts to. */
const asking = (started = () => {}) =>
  explainerOf("own", (model) => async ({ inputs }) => {
    started();
    for (;;) {
      await model.predict(inputs);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });

Deno.test("inlineWorker: starts on the backend asked for, and says why it cannot", () =>
  withStore(async (out) => {
    const worker = inlineWorker({ ...start, out }, plugins);
    assert.deepEqual(await worker.take({ ...start, out }, minute), {
      status: "started",
      backend: "wasm",
      device: "WebAssembly SIMD, 1 thread",
    });
    const none = () => Promise.resolve(null);
    await withStub(navigator.gpu, "requestAdapter", none, async () => {
      const graphics = { ...start, backend: "webgpu", out } as const;
      const found = await inlineWorker(graphics, plugins).take(
        graphics,
        minute,
      );
      assert.ok(found.status === "failed" && found.fatal);
      assert.match(found.error, /backend webgpu: no adapter was found/);
    });
    worker.close();
  }));

Deno.test("inlineWorker: takes the caller's objects, and a step that is late ends alone", () =>
  withStore(async (out) => {
    const right = { ...asking(), id: "right" };
    right.prepare = () => ({ inputs }) =>
      Promise.resolve({ attributions: inputs });
    const worker = inlineWorker({ ...start, out }, {
      ...plugins,
      explainers: [asking(), right],
    });
    await worker.take({ ...start, out }, minute);
    const loaded = await worker.take({ kind: "load", task: cell.task }, minute);
    assert.equal(loaded.status, "loaded");
    assert.deepEqual(await worker.take(explain, 0.05), {
      status: "timed_out",
      seconds: 0.05,
    });
    const own = cellOf({ explainer: { id: "right", version: 1, options: {} } });
    const result = await worker.take({ ...explain, cell: own }, minute);
    assert.equal(result.status, "explained");
    worker.close();
  }));

Deno.test("inlineWorker: closing ends the step under way", () =>
  withStore(async (out) => {
    const worker = inlineWorker({ ...start, out }, {
      ...plugins,
      explainers: [asking(() => worker.close())],
    });
    await worker.take({ ...start, out }, minute);
    const result = await worker.take(explain, minute);
    assert.ok(result.status === "failed");
    assert.match(result.error, /abort/);
  }));
