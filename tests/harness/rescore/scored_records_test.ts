import assert from "node:assert/strict";
import type { CellRecord } from "../../../core/records/record.ts";
import { scoredRecords } from "../../../harness/rescore/scored_records.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

const skipped: CellRecord["outcome"] = {
  status: "skipped",
  reason: "needs a mask",
};

Deno.test("scoredRecords: only what was scored", () =>
  withStore(async (out) => {
    const record = await keyed(recordOf("", cellOf(), scored([1, 1])));
    await writeRecord(out, record);
    await writeRecord(
      out,
      await keyed(recordOf("", cellOf({ seed: 1 }), skipped)),
    );
    assert.deepEqual(await scoredRecords(out), [record]);
  }));

Deno.test("scoredRecords: a folder without any is refused", () =>
  withStore(async (out) => {
    await writeRecord(out, await keyed(recordOf("", cellOf(), skipped)));
    await assert.rejects(
      scoredRecords(out),
      /scored records .* is 1 records of which none is/,
    );
  }));
