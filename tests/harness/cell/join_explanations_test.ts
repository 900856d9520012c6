import assert from "node:assert/strict";
import type { Explanation } from "../../../core/contracts/explanation.ts";
import { joinExplanations } from "../../../harness/cell/join_explanations.ts";

const part = (...values: number[]): Explanation => ({
  attributions: {
    shape: [values.length, 1],
    data: Float64Array.from(values),
  },
  baseValues: Float64Array.from(values, (v) => 10 * v),
  subsets: values.map((value) => [new Int32Array([value])]),
  notes: { gap: { shape: [values.length], data: Float64Array.from(values) } },
});

Deno.test("joinExplanations: rows follow one another in every array", () => {
  assert.deepEqual(joinExplanations([part(1, 2), part(3)]), part(1, 2, 3));
});

Deno.test("joinExplanations: keeps the precision", () => {
  const attributions = { shape: [1, 1], data: new Float32Array([0.1]) };
  const joined = joinExplanations([{ attributions }, { attributions }]);
  assert.ok(joined.attributions.data instanceof Float32Array);
  assert.equal(joined.baseValues, undefined);
});

Deno.test("joinExplanations: nothing cannot be joined", () => {
  assert.throws(() => joinExplanations([]), RangeError);
});

Deno.test("joinExplanations: a note that one part lacks is left out", () => {
  const { notes: _, ...silent } = part(3);
  assert.deepEqual(joinExplanations([part(1, 2), silent]).notes, {});
  assert.deepEqual(joinExplanations([silent, part(1, 2)]).notes, {});
});
