import assert from "node:assert/strict";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { run, type RunOptions } from "../../harness/run/run.ts";
import { withFolder } from "../harness/with_folder.ts";
import { acts, harmless } from "./acts.ts";
import hostile from "./hostile.ts";

const names = Object.keys(acts);
const others = ["saliency", "occlusion", "kernel_shap[coalitions=64]", "lime"];
const module = (name: string) => new URL(`./${name}.ts`, import.meta.url).href;

async function recordsOf(options: RunOptions): Promise<readonly CellRecord[]> {
  let records: readonly CellRecord[] = [];
  await withFolder(async (folder) => {
    ({ records } = await run({
      tasks: ["xor[instances=5]"],
      metrics: ["auroc", "deletion_auc", "max_sensitivity[draws=2]"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out: `${folder}/out`,
      ...options,
    }));
  });
  return records;
}

/** The rows of the project's explainers, as they are compared. */
function rows(
  records: readonly CellRecord[],
  part: (record: CellRecord) => unknown = ({ key, outcome }) => ({
    key,
    outcome,
  }),
): string[] {
  return records.filter(({ cell }) => cell.explainer.id !== "hostile")
    .map((record) => canonicalJson(part(record)));
}

/** Fails unless each hostile explainer ended as its act deserves. */
function checkHostile(records: readonly CellRecord[]): void {
  for (const act of names) {
    const { outcome } = records.find(({ cell }) =>
      cell.explainer.options["act"] === act
    )!;
    if (harmless.includes(act)) {
      assert.equal(outcome.status, "scored", `${act}: ${outcome.status}`);
      continue;
    }
    assert.ok(outcome.status === "failed", act);
    assert.match(
      outcome.error,
      /^explaining with hostile \(explainer\): hostile (changed (the backend|Object\.prototype\.missing|Math\.max|fetch), which others use|threw outside of its call: a late (error|rejection))/,
      act,
    );
  }
}

Deno.test("faults: whatever an explainer does, in a worker or in this thread, the rows of the others are the same", async () => {
  const clean = rows(await recordsOf({ explainers: others }));
  const byName = names.map((act) => `hostile[act=${act}]`);
  const threads = await recordsOf({
    explainers: [...byName, ...others],
    modules: [module("hostile")],
  });
  assert.deepEqual(rows(threads), clean);
  checkHostile(threads);

  const inline = await recordsOf({
    explainers: [...byName, hostile, ...others],
  });
  assert.deepEqual(rows(inline), clean);
  checkHostile(inline);
});

Deno.test("faults: whatever a metric does, the scores of the others are the same", async () => {
  const explainers = others.slice(0, 2);
  const part = ({ outcome }: CellRecord) =>
    outcome.status === "scored"
      ? [outcome.scores["auroc"], outcome.scores["deletion_auc"]]
      : outcome;
  const metrics = ["auroc", "deletion_auc"];
  const clean = rows(await recordsOf({ explainers, metrics }), part);
  const hostileNames = names.map((act) => `hostile_metric[act=${act}]`);
  const records = await recordsOf({
    explainers,
    metrics: [...hostileNames, ...metrics],
    modules: [module("hostile_metric")],
  });
  assert.deepEqual(rows(records, part), clean);
  for (const { outcome } of records) {
    assert.ok(outcome.status === "scored");
    assert.deepEqual(
      Object.keys(outcome.failed!).sort(),
      hostileNames.filter((name) =>
        !harmless.some((act) => name === `hostile_metric[act=${act}]`)
      ).sort(),
    );
    assert.equal(
      outcome.failed!["hostile_metric[act=maths]"],
      "scoring by hostile_metric (metric): hostile_metric changed Math.max, which others use",
    );
  }
});
