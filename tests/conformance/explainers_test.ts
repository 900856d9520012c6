import assert from "node:assert/strict";
import type { Batch } from "../../core/contracts/batch.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Model } from "../../core/contracts/model.ts";
import { rowAt, rowSize, takeRows } from "../../core/contracts/nd_array.ts";
import type { ToyContextParts } from "../../core/testing/toy_context.ts";
import { explainers } from "../../explainers/index.ts";
import { ROWS, type Subject, subjectOf } from "../explainers/conforming.ts";
import { counted } from "../explainers/counted.ts";
import { grouped } from "../explainers/grouped.ts";
import { quickOptions } from "../explainers/quick_options.ts";

/** Explainers whose players are inputs, grouped by units: members have values of their own. */
const grouping: readonly string[] = ["owen_shap"];

async function explain(
  explainer: Explainer,
  subject: Subject,
  { seed, on = subject.model, of = subject.batch, ...parts }:
    & ToyContextParts
    & { readonly on?: Model; readonly of?: Batch } = {},
): Promise<Explanation> {
  const context = subject.context({
    ...seed !== undefined && { seed },
    ...parts,
  });
  const bound = await explainer.prepare(on, quickOptions(explainer), context);
  return await bound(of);
}

/** The rows at these places, as a batch of their own. */
function pick(
  { inputs, targets, instances, truth }: Batch,
  at: number[],
): Batch {
  const take = (
    { shape, data }: { shape: readonly number[]; data: ArrayLike<number> },
  ) => takeRows({ shape, data: Float32Array.from(data) }, at);
  return {
    inputs: take(inputs),
    targets: Int32Array.from(at, (i) => targets[i]!),
    instances: Int32Array.from(at, (i) => instances[i]!),
    ...truth?.relevance && { truth: { relevance: take(truth.relevance) } },
  };
}

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
  /** A test of this rule, on a subject that has what the explainer needs. */
  const rule = (name: string, check: (subject: Subject) => Promise<void>) =>
    Deno.test(`${id}: ${name}`, async () => {
      await check(await subjectOf(explainer));
    });

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

  rule(
    "what it asks of the model does not depend on how rows are batched",
    async (subject) => {
      const asked = async (batches: readonly Batch[]) => {
        const { model: metered, count } = counted(subject.model);
        const bound = await explainer.prepare(
          metered,
          quickOptions(explainer),
          subject.context(),
        );
        for (const one of batches) await bound(one);
        return [count.rows, count.gradientRows];
      };
      const { batch } = subject;
      const alone = Array.from({ length: ROWS }, (_, i) => pick(batch, [i]));
      assert.deepEqual(await asked([batch]), await asked(alone));
    },
  );

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

  rule("changes nothing that it is given", async (subject) => {
    const { batch, model } = subject;
    const context = subject.context();
    const before = structuredClone([
      batch,
      context.background,
      context.baseline,
      context.box,
    ]);
    await (await explainer.prepare(model, quickOptions(explainer), context))(
      batch,
    );
    assert.deepEqual(
      [batch, context.background, context.baseline, context.box],
      before,
    );
  });

  rule("needs what it says, and no more", async (subject) => {
    const { batch, model } = subject;
    const { gradient: _, ...blackBox } = model;
    const { layers: __, ...closedBox } = model;
    const closed = {
      get relevance(): never {
        throw new Error("Cannot look at the truth: not declared");
      },
    };
    const { truth: _truth, ...open } = batch;
    const needs = explainer.needs as readonly string[];
    if (needs.includes("gradient")) {
      await assert.rejects(
        explain(explainer, subject, { on: blackBox }),
        RangeError,
      );
    } else {
      await explain(explainer, subject, { on: blackBox });
    }
    if (needs.includes("layers")) {
      await assert.rejects(
        explain(explainer, subject, { on: closedBox }),
        RangeError,
      );
    } else {
      await explain(explainer, subject, { on: closedBox });
    }
    if (needs.includes("relevance")) {
      await assert.rejects(
        explain(explainer, subject, { of: open }),
        RangeError,
      );
    } else {
      await explain(explainer, subject, { of: { ...open, truth: closed } });
    }
  });

  rule("stops at its next question when cancelled", async (subject) => {
    const { model } = subject;
    const asked = counted(model);
    await explain(explainer, subject, { on: asked.model });
    const { calls } = asked.count;
    for (const last of calls === 0 ? [] : new Set([0, calls - 1])) {
      const controller = new AbortController();
      const metered = counted(model, () => {
        if (metered.count.calls === last) controller.abort();
        controller.signal.throwIfAborted();
      });
      await assert.rejects(
        explain(explainer, subject, {
          on: metered.model,
          signal: controller.signal,
        }),
        { name: "AbortError" },
      );
      assert.equal(metered.count.calls, last);
    }
  });

  rule("no rows are no attributions", async (subject) => {
    const { batch, model } = subject;
    const of = pick(batch, []);
    const { attributions } = await explain(explainer, subject, { of });
    assert.deepEqual(attributions.shape, [0, ...model.inputShape]);
  });
}
