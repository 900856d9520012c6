import assert from "node:assert/strict";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { drawn, explainerOf, toyTask } from "../toy_task.ts";
import { withStore } from "../with_store.ts";
import { answering, both, runnerOf, signal, toyCell } from "../toy_runner.ts";

Deno.test("cellRunner: a task is loaded once for each choice of options", () =>
  withStore(async (out) => {
    const task = toyTask();
    let loads = 0;
    const runner = runnerOf(out, drawn, {
      ...task,
      load: (...args) => (loads++, task.load(...args)),
    });
    const load = (options = {}) =>
      runner.take({ kind: "load", task: { id: "toy", options } }, signal);
    assert.deepEqual(await load(), { status: "loaded", weights: "w" });
    await load();
    await both(runner, toyCell("drawn"));
    assert.equal(loads, 1);
    await load({ instances: 3 });
    assert.equal(loads, 2);
  }));

Deno.test("cellRunner: whatever goes wrong is an answer, fatal only where nothing can be written", () =>
  withStore(async (out) => {
    const cell = toyCell("own");
    const wrong = async (explainer: Explainer, where = out) => {
      const result = await both(runnerOf(where, explainer), cell);
      assert.ok(result.status === "failed");
      return result;
    };
    const thrown = (error: unknown) =>
      explainerOf("own", () => () => Promise.reject(error));
    const { stack, error, ...rest } = await wrong(
      thrown(new Error("it broke")),
    );
    assert.deepEqual(rest, { status: "failed", fatal: false });
    assert.match(
      error,
      /^explaining with own \(explainer\): it broke \(tests\/harness\/cell\/cell_runner_test\.ts:\d+:\d+\)$/,
    );
    assert.match(stack!, /PluginError: .*\n[^]*caused by Error: it broke\n/);
    assert.equal(
      (await wrong(thrown("a word"))).error,
      "explaining with own (explainer): a word",
    );
    const narrow = explainerOf("own", () => () =>
      Promise.resolve({
        attributions: { shape: [5, 1], data: new Float64Array(5) },
      }));
    assert.match(
      (await wrong(narrow)).error,
      /own: expected attributions of shape \[5,3\], current value is \[5,1\]/,
    );
    const unwritable = await wrong(answering({}), `${out}/missing`);
    assert.equal(unwritable.fatal, true);
    assert.match(unwritable.error, /Cannot write .*--out/);

    const runner = runnerOf(out);
    const step = { kind: "score", cell: toyCell("drawn") } as const;
    const { stack: _, ...unexplained } = {
      stack: "",
      ...await runner.take(step, signal),
    };
    assert.deepEqual(unexplained, {
      status: "failed",
      error:
        "Cannot score: expected the explanation to be stored, current value is missing or damaged",
      fatal: false,
    });
  }));
