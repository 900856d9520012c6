import assert from "node:assert/strict";
import { ndArray } from "../../../core/contracts/nd_array.ts";
import { storedAgreement } from "../../../harness/store/stored_agreement.ts";
import type { CellRecord, ScoredRecord } from "../../../core/records/record.ts";
import { cellRecord, type RecordParts } from "../../boards/cell_record.ts";
import {
  readExplanation,
  readRecords,
} from "../../../harness/store/read_store.ts";
import { writeExplanation } from "../../../harness/store/write_store.ts";
import { runSmall } from "../counted.ts";
import { withStore } from "../with_store.ts";

/** Keeps attributions of one instance, and makes the record that names them. */
async function keep(
  out: string,
  values: readonly number[],
  parts: RecordParts,
): Promise<CellRecord> {
  const attributions = ndArray([1, values.length], Float64Array.from(values));
  const cost = { rows: 0, gradientRows: 0, duplicateRows: 0 };
  await writeExplanation(out, "e1".repeat(32), { attributions }, {
    cost,
    milliseconds: 0,
  });
  const { stored } = (await readExplanation(out, "e1".repeat(32)))!;
  const record = cellRecord({ auroc: [1] }, parts);
  assert.ok(record.outcome.status === "scored");
  return {
    ...record,
    outcome: {
      ...record.outcome,
      attributions: stored.arrays["attributions"]!,
    },
  };
}

Deno.test("storedAgreement: first seeds, task by task, without controls and what is not kept", () =>
  withStore(async (out) => {
    const records = [
      await keep(out, [3, 2, 1], { explainer: "a", seed: 1 }),
      await keep(out, [1, 2, 3], { explainer: "a", seed: 0 }),
      await keep(out, [1, 2, 9], { explainer: "b" }),
      await keep(out, [3, 2, 1], { explainer: "random", control: true }),
      cellRecord({ auroc: [1] }, { explainer: "lost" }),
      cellRecord({ status: "failed", error: "" }, { explainer: "failed" }),
      await keep(out, [1, 2, 3], { explainer: "a", task: "alone" }),
    ];
    assert.deepEqual(await storedAgreement(out, records), {
      agreement: [{
        task: "xor",
        explainers: ["a", "b"],
        correlations: [[1, 1], [1, 1]],
        alpha: 1,
      }],
      damaged: [],
    });
  }));

Deno.test("storedAgreement: records alone have none", () =>
  withStore(async (out) => {
    const records = ["a", "b"].map((explainer) =>
      cellRecord({ auroc: [1] }, { explainer })
    );
    const none = { agreement: [], damaged: [] };
    assert.deepEqual(await storedAgreement(out, records), none);
  }));

Deno.test("storedAgreement: damaged attributions are named with what the board lacks", () =>
  withStore(async (out) => {
    await runSmall(out, ["saliency", "input_x_gradient"], { seeds: [0] });
    const { records } = await readRecords(out);
    assert.equal((await storedAgreement(out, records)).agreement.length, 1);
    const { outcome } = records.find(({ cell }) =>
      cell.explainer.id === "saliency"
    ) as ScoredRecord;
    const path = `${out}/arrays/${outcome.attributions}.npy`;
    for (
      const [damage, reason] of [
        [() => Deno.truncate(path, 20), "its name is not its content's sha256"],
        [() => Deno.remove(path), "it is missing"],
      ] as const
    ) {
      await damage();
      assert.deepEqual(await storedAgreement(out, records), {
        agreement: [],
        damaged: [{
          path,
          reason:
            `${reason}: the board lacks the agreement of saliency with others on xor[instances=4]`,
        }],
      });
    }
  }));
