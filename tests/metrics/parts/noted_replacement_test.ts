import assert from "node:assert/strict";
import { toyBatch, toyRows } from "../../../core/testing/toy_batch.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import { notedReplacement } from "../../../metrics/parts/noted_replacement.ts";

Deno.test("notedReplacement: the policy and the draws that the options name; one note per instance", () => {
  const notes: [string, number][] = [];
  const policy = notedReplacement(
    {
      batch: toyBatch([[4, 1], [2, 2]]),
      note: (name, values) => notes.push([name, values.length]),
    },
    { replacement: "marginal", draws: 3 },
    toyContext(2, { background: toyRows([[0, 1], [2, 3], [4, 4]]) }),
  );
  assert.equal(policy.draws, 3);
  assert.deepEqual(notes, [["data_distance", 2]]);
});
