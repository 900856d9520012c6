import assert from "node:assert/strict";
import { sliceTruth } from "../../../core/rows/slice_truth.ts";

const column = (...values: number[]) => ({
  shape: [values.length, 1],
  data: Float64Array.from(values),
});

Deno.test("sliceTruth: keeps every part and its semantics, for these rows only", () => {
  const truth = sliceTruth(
    {
      relevance: column(1, 2, 3),
      mask: column(0, 1, 0),
      attributions: { semantics: "gradient", values: column(7, 8, 9) },
    },
    1,
    3,
  );
  assert.deepEqual(truth, {
    relevance: column(2, 3),
    mask: column(1, 0),
    attributions: { semantics: "gradient", values: column(8, 9) },
  });
});

Deno.test("sliceTruth: what is not known stays absent", () => {
  assert.deepEqual(sliceTruth({}, 0, 1), {});
});
