import assert from "node:assert/strict";
import { run, type RunOptions } from "../../../harness/run/run.ts";
import { boardOf } from "../../../harness/store/publish.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import { module, small } from "../small_run.ts";

Deno.test("run: a damaged record is made again, with the same numbers", () =>
  small({}, async ([record], out) => {
    await Deno.truncate(`${out}/records/${record!.key}.json`, 100);
    const again = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency"],
      seeds: [0],
      backend: "wasm",
      out,
    });
    assert.equal(again.reused, 0);
    assert.deepEqual(again.records[0]!.outcome, record!.outcome);
  }));

Deno.test("run: a method that throws, or answers wrongly, fails alone and by name", () =>
  small({
    explainers: [
      "faulty[fault=throw]",
      "faulty[fault=shape]",
      "faulty[fault=nan]",
      "saliency",
    ],
    modules: [module("faulty")],
  }, (records) => {
    const errors = records.map(({ outcome }) =>
      outcome.status === "failed" ? outcome.error : outcome.status
    );
    assert.match(
      errors[0]!,
      /^explaining with faulty \(explainer\): the method broke \(tests\/fixtures\/explainers\/faulty\.ts:\d+:\d+\)$/,
    );
    assert.match(
      records[0]!.observed.stack!,
      /Error: the method broke\n +at .*faulty\.ts/,
    );
    assert.equal(records[3]!.observed.stack, undefined);
    assert.match(
      errors[1]!,
      /faulty: expected attributions of shape \[4,10\], current value is \[1,1\]/,
    );
    assert.match(
      errors[2]!,
      /faulty: expected finite attributions, current value is NaN at input 0 of instance \d+/,
    );
    assert.equal(errors[3], "scored");
  }));

Deno.test("run: a failed cell is tried again, a scored one is not", () =>
  small({
    explainers: ["faulty", "saliency"],
    modules: [module("faulty")],
  }, async (_, out) => {
    const again = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["faulty", "saliency"],
      modules: [module("faulty")],
      seeds: [0],
      backend: "wasm",
      out,
    });
    assert.equal(again.reused, 1);
  }));

Deno.test("run: a metric that throws, rejects, answers wrongly or never ends fails alone and by name", () =>
  small({
    metrics: [
      "auroc",
      "broken_metric[fault=reject]",
      "broken_metric[fault=endless]",
      "broken_metric[fault=numbers]",
      "deletion_auc",
    ],
    modules: [
      new URL("../../fixtures/plugins/broken_metric.ts", import.meta.url).href,
    ],
    timeout: 6,
  }, async ([record], out) => {
    assert.ok(record!.outcome.status === "scored");
    const { scores, failed } = record!.outcome;
    assert.deepEqual(
      Object.keys(scores).map((name) => name.split("[")[0]).sort(),
      ["auroc", "deletion_auc"],
    );
    const by = (fault: string) => failed![`broken_metric[fault=${fault}]`]!;
    assert.match(
      by("throw"),
      /^scoring by broken_metric \(metric\): the metric broke \(tests\/fixtures\/plugins\/broken_metric\.ts:\d+:\d+\)$/,
    );
    assert.equal(
      by("reject"),
      "scoring by broken_metric (metric): no error at all",
    );
    assert.equal(by("endless"), "over 6 s (--timeout 30 allows more)");
    assert.match(
      by("numbers"),
      /expected a Float64Array of 4 numbers or NaN, current value is Float64Array \[0\]/,
    );
    assert.match(record!.observed.stack!, /Error: the metric broke/);
    const { board } = await boardOf(out);
    assert.deepEqual(
      board.gaps.map(({ status, reason }) => [status, reason.split("]")[0]])
        .sort(),
      ["endless", "numbers", "reject", "throw"].map((fault) => [
        "failed metric",
        `broken_metric[fault=${fault}`,
      ]),
    );
  }));

Deno.test("run: a method that never answers is timed out, and the rest goes on", () =>
  small({
    explainers: ["endless", "saliency"],
    modules: [module("endless")],
    timeout: 3,
  }, (records) => {
    assert.deepEqual(records[0]!.outcome, { status: "timed_out", seconds: 3 });
    assert.equal(records[1]!.outcome.status, "scored");
  }));

Deno.test("run: an aborted run keeps what is done and says that it was stopped", async () => {
  const out = await Deno.makeTempDir();
  const stop = new AbortController();
  const plan: RunOptions = {
    tasks: ["xor[instances=4]"],
    explainers: ["saliency", "endless"],
    modules: [module("endless")],
    seeds: [0],
    backend: "wasm",
    jobs: 1,
    out,
  };
  await assert.rejects(
    run({
      ...plan,
      signal: stop.signal,
      report: ({ record }) => record && stop.abort(),
    }),
    { name: "AbortError" },
  );
  const { records } = await readRecords(out);
  assert.deepEqual(records.map(({ outcome }) => outcome.status), ["scored"]);
  await Deno.remove(out, { recursive: true });
});

Deno.test("run: a bad call is refused before anything is written", async () => {
  const out = `${await Deno.makeTempDir()}/never`;
  const bad: [RunOptions, RegExp][] = [
    [{ suite: "quik" }, /Cannot find suite "quik"/],
    [{ explainers: ["salency"] }, /did you mean "saliency"/],
    [
      { tasks: ["xor[head=logits]"] },
      /xor\[head\]: expected one of .*, current value is logits/,
    ],
    [{ seeds: [] }, /at least one whole seed/],
    [{ timeout: -1 }, /timeout to be a positive number, current value is -1/],
    [{ batch: 1.5 }, /batch to be a positive integer/],
  ];
  for (const [options, message] of bad) {
    await assert.rejects(run({ ...options, out }), message);
  }
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
});
