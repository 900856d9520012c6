import assert from "node:assert/strict";
import { contentSum } from "../../../core/records/content_sum.ts";
import { recordFile } from "../../../core/records/record_file.ts";
import { cellOf, recordOf, scored } from "../../harness/cell_of.ts";

Deno.test("recordFile: one sum over what two runs share, one over the circumstances", async () => {
  const record = recordOf("k", cellOf(), scored([0.5]));
  const { schema: _, observed, ...shared } = record;
  const file = await recordFile(record);
  assert.equal(file.sum, await contentSum(shared));
  assert.equal(file.observed.sum, await contentSum(observed));
  const other = await recordFile({ ...record, outcome: scored([0.25]) });
  assert.notEqual(other.sum, file.sum);
  assert.equal(other.observed.sum, file.observed.sum);
});
