import assert from "node:assert/strict";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import { machineSpeed } from "../../../harness/run/machine_speed.ts";
import { selectBackend } from "../../../models/backends.ts";
import { cellOf } from "../cell_of.ts";
import { drawn, toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";

Deno.test("machineSpeed: between what an old processor and a graphics card do", async () => {
  await selectBackend("wasm");
  const speed = await machineSpeed();
  assert.ok(speed > 0.1 && speed < 1e5, `${speed}`);
});

Deno.test("machineSpeed: is asked before an explanation is made, and the figure stays with it", () =>
  withStore(async (out) => {
    const cell = cellOf({
      task: { id: "toy", version: 1, options: {} },
      explainer: { id: "drawn", version: 1, options: {} },
    });
    for (const now of [17, 5]) {
      const runner = cellRunner({
        out,
        explainers: [drawn],
        metrics: [],
        tasks: [toyTask()],
        speed: () => Promise.resolve(now),
      });
      const result = await runner.take(
        { kind: "explain", cell, batch: 128 },
        new AbortController().signal,
      );
      assert.ok(result.status === "explained");
      assert.equal(result.gflops, 17);
    }
  }));
