import assert from "node:assert/strict";
import type { Batch } from "../../core/contracts/batch.ts";
import { explainers } from "../../explainers/index.ts";
import { ROWS } from "../explainers/conforming.ts";
import { counted } from "../explainers/counted.ts";
import { quickOptions } from "../explainers/quick_options.ts";
import { explain, pick, ruleOf } from "./rule_of.ts";

for (const explainer of explainers) {
  const rule = ruleOf(explainer);

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
}
