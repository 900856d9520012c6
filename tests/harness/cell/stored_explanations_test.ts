import assert from "node:assert/strict";
import { storedExplanations } from "../../../harness/cell/stored_explanations.ts";
import { explanationKey } from "../../../harness/store/cell_key.ts";
import { writeExplanation } from "../../../harness/store/write_store.ts";
import { cellOf } from "../cell_of.ts";
import { withStore } from "../with_store.ts";

const cell = cellOf({ repeats: [1, 2] });
const cost = { cost: null, milliseconds: 0 };
const explanation = (value: number) => ({
  attributions: { shape: [1, 1], data: Float64Array.of(value) },
});

Deno.test("storedExplanations: the cell's own, and the repeats that are stored", () =>
  withStore(async (out) => {
    for (const seed of [0, 2]) {
      const key = await explanationKey({ ...cell, seed });
      await writeExplanation(out, key, explanation(seed), cost);
    }
    const { own, repeats } = await storedExplanations(out, cell);
    assert.equal(own.explanation.attributions.data[0], 0);
    assert.equal(own.stored.key, await explanationKey(cell));
    assert.deepEqual(
      repeats.map((
        { seed, explanation },
      ) => [seed, explanation.attributions.data[0]]),
      [[2, 2]],
    );
  }));

Deno.test("storedExplanations: the cell's own must be there", () =>
  withStore(async (out) => {
    await assert.rejects(storedExplanations(out, cell), /missing or damaged/);
  }));
