import assert from "node:assert/strict";
import { noteMeans } from "../../../harness/cell/note_means.ts";

Deno.test("noteMeans: one mean per note, null where it is not finite", () => {
  const note = (...data: number[]) => ({
    shape: [data.length],
    data: Float64Array.from(data),
  });
  assert.deepEqual(
    noteMeans({ delta: note(1, 2, 6), broken: note(1, NaN), empty: note() }),
    { delta: 3, broken: null, empty: null },
  );
  assert.deepEqual(noteMeans(), {});
});
