import assert from "node:assert/strict";
import type { Explanation } from "../../core/contracts/explanation.ts";
import { rowAt, rowSize } from "../../core/contracts/nd_array.ts";
import { explainers } from "../../explainers/index.ts";
import { ROWS } from "../explainers/conforming.ts";
import { grouped } from "../explainers/grouped.ts";
import { quickOptions } from "../explainers/quick_options.ts";
import { explain, pick, ruleOf } from "./rule_of.ts";

/** Explainers whose players are inputs, grouped by units: members have values of their own. */
const grouping: readonly string[] = ["owen_shap"];

/** Everything that an explanation says about row `index`. */
function about(
  { attributions, baseValues, subsets, notes }: Explanation,
  index: number,
) {
  return {
    attributions: [...rowAt(attributions, index)],
    baseValue: baseValues?.[index],
    subsets: subsets?.[index],
    notes: Object.entries(notes ?? {}).map((
      [name, note],
    ) => [name, ...rowAt(note, index)]),
  };
}

Deno.test("explainers: there are some, and every rule of this suite is run on each", () => {
  assert.ok(explainers.length >= 12);
});

for (const explainer of explainers) {
  const { id } = explainer;
  const rule = ruleOf(explainer);

  rule("shapes and finite numbers", async (subject) => {
    const { attributions, baseValues, notes } = await explain(
      explainer,
      subject,
    );
    const { batch } = subject;
    assert.deepEqual(attributions.shape, batch.inputs.shape);
    assert.equal(attributions.data.length, batch.inputs.data.length);
    const parts = Object.values(notes ?? {});
    assert.ok(parts.every(({ shape }) => shape[0] === ROWS));
    for (const data of [attributions.data, ...parts.map((note) => note.data)]) {
      assert.ok(data.every(Number.isFinite));
    }
    if (baseValues) assert.equal(baseValues.length, ROWS);
    if (!explainer.signed) {
      assert.ok(attributions.data.every((value) => value >= 0));
    }
  });

  rule("the seed decides, and only where it says so", async (subject) => {
    const first = await explain(explainer, subject, { seed: 1 });
    assert.deepEqual(await explain(explainer, subject, { seed: 1 }), first);
    const other = await explain(explainer, subject, { seed: 2 });
    const equal = first.attributions.data.every((value, i) =>
      value === other.attributions.data[i]
    );
    assert.equal(equal, !explainer.stochastic);
  });

  rule("answers do not depend on how rows are batched", async (subject) => {
    const { batch } = subject;
    const whole = await explain(explainer, subject);
    const backwards = [4, 3, 2, 1, 0];
    const reversed = await explain(explainer, subject, {
      of: pick(batch, backwards),
    });
    for (const i of backwards) {
      const alone = await explain(explainer, subject, { of: pick(batch, [i]) });
      assert.deepEqual(about(alone, 0), about(whole, i));
      assert.deepEqual(about(reversed, 4 - i), about(whole, i));
    }
  });

  rule("one binding explains several batches", async (subject) => {
    const bound = await explainer.prepare(
      subject.model,
      quickOptions(explainer),
      subject.context(),
    );
    const first = await bound(subject.batch);
    assert.deepEqual(await bound(subject.batch), first);
  });

  rule(
    "explains the target, whatever the other output says",
    async (subject) => {
      const { attributions } = await explain(explainer, subject);
      for (const [i, target] of subject.batch.targets.entries()) {
        const on = subject.alike(target);
        const same = await explain(explainer, subject, { on });
        assert.deepEqual(rowAt(same.attributions, i), rowAt(attributions, i));
      }
    },
  );

  rule(
    `members of a unit ${
      grouping.includes(id) ? "have values of their own" : "share one value"
    }`,
    async (subject) => {
      const { batch } = subject;
      const size = rowSize(batch.inputs);
      const others = Array.from({ length: size - 2 }, (_, i) => [i + 1]);
      const units = grouped([[size - 1, 0], ...others]);
      const { shape, data } = batch.truth!.relevance!;
      const relevance = Float32Array.from(data);
      for (let i = 0; i < ROWS; i++) {
        relevance[(i + 1) * size - 1] = relevance[i * size]!;
      }
      const { attributions } = await explain(explainer, subject, {
        units,
        of: { ...batch, truth: { relevance: { shape, data: relevance } } },
      });
      for (let i = 0; i < ROWS; i++) {
        const row = rowAt(attributions, i);
        assert.equal(row[0] === row[size - 1], !grouping.includes(id));
      }
    },
  );

  if (explainer.scope === "global") {
    rule("all instances of a target have one answer", async (subject) => {
      const { batch } = subject;
      const { attributions } = await explain(explainer, subject);
      const [zero, one] = [rowAt(attributions, 0), rowAt(attributions, 1)];
      assert.notDeepEqual(zero, one);
      batch.targets.forEach((target, i) =>
        assert.deepEqual(rowAt(attributions, i), target === 0 ? zero : one)
      );
    });
  }

  rule("no rows are no attributions", async (subject) => {
    const { batch, model } = subject;
    const of = pick(batch, []);
    const { attributions } = await explain(explainer, subject, { of });
    assert.deepEqual(attributions.shape, [0, ...model.inputShape]);
  });
}
