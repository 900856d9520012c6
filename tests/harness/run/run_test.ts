import assert from "node:assert/strict";
import { findCard } from "../../../core/plugins/find_card.ts";
import { parseSpecs } from "../../../core/plugins/spec.ts";
import { tasks } from "../../../tasks/index.ts";
import { quickV1 } from "../../../tasks/suites/quick_v1.ts";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { canonicalJson } from "../../../core/records/canonical_json.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import { run, type RunOptions } from "../../../harness/run/run.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import faulty from "../../fixtures/explainers/faulty.ts";

const module = (name: string) =>
  new URL(`../../fixtures/explainers/${name}.ts`, import.meta.url).href;

/** A run small enough for a test, in a folder of its own. */
async function small(
  options: RunOptions,
  check: (records: readonly CellRecord[], out: string) => void | Promise<void>,
): Promise<void> {
  const out = await Deno.makeTempDir();
  try {
    const { records } = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
      ...options,
    });
    await check(records, out);
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

/** Every record of a folder without what may differ between runs. */
async function remade(out: string): Promise<string> {
  const { records } = await readRecords(out);
  return canonicalJson(records.map(({ observed: _, ...rest }) => rest), 1);
}

Deno.test("run: the same seed gives the same bytes, whatever the jobs and the batch size", async () => {
  const plan: RunOptions = {
    tasks: ["xor[instances=7]", "breast_cancer[instances=5]"],
    explainers: [
      "random",
      "saliency",
      "integrated_gradients",
      "kernel_shap[background=3,coalitions=64]",
      "sensx[samples=20,walks=7]",
      "single_feature_resampling",
    ],
    seeds: [3, 4],
  };
  const found: string[] = [];
  for (const [jobs, batch] of [[1, 128], [2, 3], [2, 1]] as const) {
    await small({ ...plan, jobs, batch }, async (_, out) => {
      found.push(await remade(out));
    });
  }
  assert.equal(found[0], found[1]);
  assert.equal(found[0], found[2]);
  assert.equal(JSON.parse(found[0]!).length, 2 * (3 + 2 * 3));
});

Deno.test("run: another seed gives other numbers", () =>
  small({ explainers: ["random"], seeds: [0, 1] }, ([a, b]) => {
    assert.ok(a!.outcome.status === "scored" && b!.outcome.status === "scored");
    assert.notDeepEqual(a!.outcome.attributions, b!.outcome.attributions);
  }));

Deno.test("run: what is done is kept and not run again", () =>
  small({}, async (first, out) => {
    const again = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency", "constant"],
      seeds: [0],
      backend: "wasm",
      out,
    });
    assert.equal(again.kept, 1);
    assert.deepEqual(again.records[0], first[0]);
    assert.equal(again.records[1]!.outcome.status, "scored");
  }));

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
    assert.equal(again.kept, 0);
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
    assert.equal(errors[0], "the method broke");
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
    assert.equal(again.kept, 1);
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

Deno.test("run: an explainer object of the caller's own runs beside the project's", () => {
  const mine: Explainer = {
    ...faulty,
    id: "mine",
    defaults: {},
    limits: {},
    prepare: (model) => async ({ inputs, targets }) => ({
      attributions: await model.gradient!(inputs, targets),
    }),
  };
  return small({ explainers: [mine, "saliency"] }, ([own, saliency]) => {
    assert.ok(own!.outcome.status === "scored");
    assert.ok(saliency!.outcome.status === "scored");
    // Saliency is the gradient's magnitude, and accuracy looks at magnitudes.
    assert.deepEqual(
      own!.outcome.scores["auroc"],
      saliency!.outcome.scores["auroc"],
    );
    assert.equal(own!.outcome.cost?.gradientRows, 4);
  });
});

Deno.test("run: the oracle sees the truth, others do not", () => {
  const peeking: Explainer = {
    ...faulty,
    id: "peeking",
    defaults: {},
    limits: {},
    prepare: () => ({ truth }) => Promise.reject(new Error(`truth: ${truth}`)),
  };
  return small({ explainers: [peeking, "oracle"] }, ([own, oracle]) => {
    assert.deepEqual(own!.outcome, {
      status: "failed",
      error: "truth: undefined",
    });
    assert.equal(oracle!.outcome.status, "scored");
  });
});

Deno.test("run: a task without truth skips the oracle and its metrics, with the reason", () =>
  small({
    tasks: ["breast_cancer[instances=3]"],
    explainers: ["oracle", "random"],
  }, ([oracle, random]) => {
    assert.deepEqual(oracle!.outcome, {
      status: "skipped",
      reason: "needs relevance",
    });
    assert.ok(random!.outcome.status === "scored");
    assert.deepEqual(random!.outcome.inapplicable, {
      completeness_gap: "needs baseValues",
      repeat_rank_agreement: "needs repeats",
    });
  }));

Deno.test("run: chosen tasks are scored by their own metrics unless a suite is named, and either command says by which", async () => {
  const metricsOf = async (options: RunOptions) => {
    let found = [""];
    await small(options, ([record]) => {
      found = record!.cell.metrics.map(({ id }) => id);
      const [, listed] = /--metrics '(.*)'/.exec(record!.command)!;
      assert.equal(parseSpecs(listed!).length, found.length);
    });
    return found;
  };
  const own = await metricsOf({ tasks: ["wine[instances=3]"] });
  assert.deepEqual(
    own,
    findCard("task", tasks, "wine").metrics.map(({ id }) => id),
  );
  const quick = { suite: "quick", tasks: ["wine[instances=3]"] };
  assert.equal((await metricsOf(quick)).length, quickV1.metrics!.length);
});

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

Deno.test("run: other metrics stand for the task's own, and the recorded command names them and the module", () =>
  small({
    explainers: ["faulty[fault=nan]", "saliency"],
    metrics: ["sparseness"],
    modules: [module("faulty")],
  }, ([faulty, saliency]) => {
    assert.ok(saliency!.outcome.status === "scored");
    assert.deepEqual(Object.keys(saliency!.outcome.scores), ["sparseness"]);
    assert.match(saliency!.command, /--backend wasm --metrics 'sparseness'$/);
    assert.match(
      faulty!.command,
      /--explainer '[^/].*fixtures\/explainers\/faulty\.ts' --metrics/,
    );
  }));
