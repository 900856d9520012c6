import assert from "node:assert/strict";
import type { Batch } from "../../../core/contracts/batch.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { explainBatches } from "../../../harness/cell/explain_batches.ts";
import { explainerOf } from "../toy_task.ts";

const rows = [[1, 2], [3, 4], [5, 6], [7, 8], [9, 10]];
const batch = { ...toyBatch(rows), truth: { relevance: toyRows(rows) } };
const model = linearModel([1, 1]);
const own = explainerOf("own", () => assert.fail());

/** Remembers what it was asked; attributions are the inputs. */
function echo() {
  const asked: Batch[] = [];
  return {
    asked,
    explain: (part: Batch) => {
      asked.push(part);
      return Promise.resolve({ attributions: part.inputs });
    },
  };
}

Deno.test("explainBatches: every instance once, in order, at most so many at a time", async () => {
  for (const [step, lengths] of [[2, [2, 2, 1]], [5, [5]], [9, [5]]] as const) {
    const { asked, explain } = echo();
    const { attributions } = await explainBatches(
      own,
      explain,
      model,
      batch,
      step,
    );
    assert.deepEqual(asked.map((part) => part.targets.length), lengths);
    assert.deepEqual(
      asked.flatMap((part) => [...part.instances]),
      [0, 1, 2, 3, 4],
    );
    assert.deepEqual(attributions, batch.inputs);
  }
});

Deno.test("explainBatches: truth is shown only to those who look at it, cut as the rows are", async () => {
  const blind = echo();
  await explainBatches(own, blind.explain, model, batch, 3);
  assert.ok(blind.asked.every((part) => !("truth" in part)));
  const seeing = echo();
  const oracle = { ...own, needs: ["relevance"] as const };
  await explainBatches(oracle, seeing.explain, model, batch, 3);
  assert.deepEqual(
    seeing.asked.map(({ truth }) => [...truth!.relevance!.data]),
    [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10]],
  );
});

Deno.test("explainBatches: what is no explanation is refused with the explainer's name", async () => {
  await assert.rejects(
    () =>
      explainBatches(
        own,
        () => Promise.resolve({ attributions: toyRows([[1, NaN]]) }),
        model,
        toyBatch([[1, 2]]),
        1,
      ),
    /own/,
  );
});

Deno.test("explainBatches: rows that do not fit the model reach no explainer", async () => {
  for (const step of [1, 2]) {
    const { asked, explain } = echo();
    await assert.rejects(
      () =>
        explainBatches(
          own,
          explain,
          linearModel([1, 1, 1]),
          toyBatch([[1, 2], [3, 4]]),
          step,
        ),
      {
        name: "RangeError",
        message:
          "Cannot explain rows: each must have shape [3], current value is [2]",
      },
    );
    assert.deepEqual(asked, []);
  }
});
