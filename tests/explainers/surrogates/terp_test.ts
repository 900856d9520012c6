import assert from "node:assert/strict";
import type { Model } from "../../../core/contracts/model.ts";
import { linearModel } from "../../../core/testing/linear_model.ts";
import { toyRows } from "../../../core/testing/toy_batch.ts";
import { terp, type TerpOptions } from "../../../explainers/surrogates/terp.ts";
import { assertClose } from "../../assert_close.ts";
import { counted } from "../counted.ts";
import { explainRows, type Setting } from "../explain_rows.ts";
import { grouped } from "../grouped.ts";

/** Standard deviations 1, 2, 4, 1, 1. */
const background = toyRows([[-1, -2, -4, -1, -1], [1, 2, 4, 1, 1]]);
const weights = [0.05, 4, -2, 0, 0.02];
const row = [1, 2, 3, 4, 5];
/** A penalty that shrinks by less than the tolerance: it meets sums over hundreds of rows. */
const light: Partial<TerpOptions> = { ridge: 1e-6 };
const close = { atol: 1e-5 };

function explain(
  setting: Setting<TerpOptions> = {},
  model: Model = linearModel(weights),
) {
  return explainRows(terp, model, [row], { background, ...setting });
}

Deno.test("terp: keeps a linear model's largest |weight · deviation|, with its value", async () => {
  for (const similarity of ["lda", "euclidean"] as const) {
    const { attributions, notes } = await explain({
      options: { ...light, similarity, samples: 500 },
    });
    // What the small ones add to the outputs is left to chance correlations below 4 · 0.05 / √125.
    assertClose(attributions.data, [0, 8, -8, 0, 0], { atol: 0.02 });
    assert.deepEqual([...attributions.data].map((v) => v === 0), [
      true,
      false,
      false,
      true,
      true,
    ]);
    assert.equal(notes!.chosen!.data[0], 2);
    assertClose(notes!.entropy!.data, [Math.log(2) / Math.log(5)], {
      atol: 1e-5,
    });
    assert.ok(notes!.unfaithfulness!.data[0]! < 1e-3);
  }
});

Deno.test("terp: one unit that says everything is told alone", async () => {
  const { attributions, notes } = await explain(
    { options: light },
    linearModel([0, 0, 1.5, 0, 0]),
  );
  assertClose(attributions.data, [0, 0, 6, 0, 0], close);
  assert.equal(notes!.chosen!.data[0], 1);
  assert.equal(notes!.entropy!.data[0], 0);
});

Deno.test("terp: all outputs on one side count alike, and a note says so", async () => {
  const setting = (threshold: number, width: number) => ({
    options: { ...light, threshold, width, samples: 200 },
  });
  const far = await explain(setting(1e6, 1));
  assert.deepEqual([...far.notes!.one_sided!.data], [1]);
  assert.deepEqual(
    far.attributions,
    (await explain(setting(-1e6, 1e-3))).attributions,
  );
  const near = await explain(setting(2, 1));
  assert.deepEqual([...near.notes!.one_sided!.data], [0]);
  assert.notDeepEqual(near.attributions, far.attributions);
  // Weights of a kernel that never falls are equal too.
  const wide = await explain(setting(2, 1e9));
  assertClose(far.attributions.data, wide.attributions.data, { atol: 1e-9 });
});

Deno.test("terp: outputs that do not vary are told in nothing", async () => {
  const { attributions, notes } = await explain(
    { options: { samples: 60 } },
    linearModel([0, 0, 0, 0, 0], 3),
  );
  assert.deepEqual([...attributions.data], [0, 0, 0, 0, 0]);
  assert.deepEqual([...notes!.unfaithfulness!.data], [0]);
  assert.deepEqual([...notes!.one_sided!.data], [1]);
});

Deno.test("terp: members of a unit move together, and what never varies gets 0", async () => {
  const { attributions } = await explain({
    background: toyRows([[-1, -2, -4, 1, 7], [1, 2, 4, 1, 7]]),
    units: grouped([[0, 2], [1], [3], [4]]),
    options: light,
  }, linearModel([3, 2.5, -2, 50, 0]));
  // 3 · 1 − 2 · 4 and 2.5 · 2 per deviation.
  assertClose(attributions.data, [-5, 5, -5, 0, 0], close);
});

Deno.test("terp: a probability means the same under both heads", async () => {
  const under = async (head: Model["head"], shift: number) => {
    const model: Model = {
      ...linearModel([0.1, 0.2, 0, 0, 0], -0.25 + shift),
      head,
    };
    const options = { samples: 100, threshold: 0.5 };
    return (await explain({ options }, model)).attributions.data;
  };
  // Shifting the outputs by 1 costs their last digits.
  assertClose(
    await under("probability", 0),
    await under("shifted_probability", -1),
    { atol: 1e-9 },
  );
});

Deno.test("terp: asks `samples` rows per instance, itself first", async () => {
  const { model, count } = counted(linearModel(weights));
  await explainRows(terp, model, [row, row], {
    background,
    options: { samples: 77 },
  });
  assert.equal(count.rows, 2 * 77);
});

Deno.test("terp: refuses what it cannot satisfy before it asks the model", async () => {
  const { model, count } = counted(linearModel(weights));
  const refused = (setting: Setting<TerpOptions>, on = model) =>
    assert.rejects(explain(setting, on), RangeError);
  await refused({ options: { samples: 29 } });
  await refused({ background: { shape: [0, 5], data: new Float32Array(0) } });
  await refused({ options: { threshold: 1.5 } }, {
    ...model,
    head: "probability",
  });
  assert.equal(count.rows, 0);
  await explain({ options: { samples: 29, similarity: "euclidean" } });
});
