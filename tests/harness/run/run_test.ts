import assert from "node:assert/strict";
import { findCard } from "../../../core/plugins/find_card.ts";
import { parseSpecs } from "../../../core/plugins/spec.ts";
import { tasks } from "../../../tasks/index.ts";
import { quickV1 } from "../../../tasks/suites/quick_v1.ts";
import type { Explainer } from "../../../core/contracts/explainer.ts";
import { run, type RunOptions } from "../../../harness/run/run.ts";
import faulty from "../../fixtures/explainers/faulty.ts";
import { module, remade, small } from "../small_run.ts";

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

Deno.test("run: what is done is reused, not run again", () =>
  small({}, async (first, out) => {
    const again = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency", "constant"],
      seeds: [0],
      backend: "wasm",
      out,
    });
    assert.equal(again.reused, 1);
    assert.deepEqual(again.records[0], first[0]);
    assert.equal(again.records[1]!.outcome.status, "scored");
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
    assert.ok(own!.outcome.status === "failed");
    assert.match(
      own!.outcome.error,
      /^explaining with peeking \(explainer\): truth: undefined /,
    );
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
