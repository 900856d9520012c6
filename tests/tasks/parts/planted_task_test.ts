import assert from "node:assert/strict";
import { inputMagnitude } from "../../../explainers/controls/input_magnitude.ts";
import { saliency } from "../../../explainers/gradients/saliency.ts";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import { dataRandomisation } from "../../../metrics/randomisation/data_randomisation.ts";
import { selectBackend } from "../../../models/backends.ts";
import { winePlanted } from "../../../tasks/wine_planted.ts";
import type { TrainedTask } from "../../../tasks/training/trained_task.ts";
import { readFile } from "../../datasets/read_stub.ts";
import { cellOf } from "../../harness/cell_of.ts";
import { withStore } from "../../harness/with_store.ts";

Deno.test("plantedTask: trained on permuted labels, the rows and classes are the same and their pairs are not", async () => {
  const [own, permuted] = await Promise.all(
    (winePlanted.variants as readonly TrainedTask[]).map((task) =>
      task.rows(readFile)
    ),
  );
  const sorted = (labels: Int32Array) => [...labels].sort();
  assert.deepEqual(sorted(own!.labels), sorted(permuted!.labels));
  const equal = own!.labels.filter((label, row) =>
    label === permuted!.labels[row]
  );
  // Three classes of 59, 71 and 48 rows: a third of the rows keeps its class by chance.
  assert.ok(equal.length < 178 / 2);
  assert.deepEqual(own!.table!.inputs, permuted!.table!.inputs);
});

Deno.test("plantedTask: data_randomisation compares with the network trained on permuted labels, from plan to record", () =>
  withStore(async (out) => {
    await selectBackend("wasm");
    const runner = cellRunner({
      out,
      explainers: [saliency, inputMagnitude],
      metrics: [dataRandomisation],
      tasks: [winePlanted],
    });
    const { signal } = new AbortController();
    const scored = async (explainer: string, labels: string) => {
      const cell = cellOf({
        task: {
          id: winePlanted.id,
          version: 1,
          options: { labels, instances: 20, head: "logit" },
        },
        explainer: {
          id: explainer,
          version: 1,
          options: explainer === "saliency" ? saliency.defaults : {},
        },
        metrics: [{ id: "data_randomisation", version: 1, options: {} }],
      });
      await runner.take({ kind: "explain", cell, batch: 8 }, signal);
      const result = await runner.take({ kind: "score", cell }, signal);
      assert.ok(
        result.status === "outcome" && result.outcome.status === "scored",
        JSON.stringify(result),
      );
      return result.outcome;
    };
    const { scores } = await scored("saliency", "true");
    const values = scores["data_randomisation"]!.map(Number);
    assert.equal(values.length, 20);
    const mean = values.reduce((a, b) => a + b) / 20;
    // Two networks of one shape: far from the same, and no instance at 1.
    assert.ok(mean < 0.6 && values.every((v) => v < 1), `${values}`);
    const ignores = await scored("input_magnitude", "true");
    assert.deepEqual(ignores.scores, { data_randomisation: Array(20).fill(1) });
    const none = await scored("saliency", "permuted");
    assert.deepEqual(none.inapplicable, {
      data_randomisation: "needs label_randomised",
    });
  }));
