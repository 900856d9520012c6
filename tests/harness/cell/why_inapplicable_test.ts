import assert from "node:assert/strict";
import type { Options } from "../../../core/contracts/card.ts";
import type { Metric } from "../../../core/contracts/metric.ts";
import { toyContext } from "../../../core/testing/toy_context.ts";
import {
  type Scorable,
  whyInapplicable,
} from "../../../harness/cell/why_inapplicable.ts";
import { completenessGap } from "../../../metrics/axiomatic/completeness_gap.ts";
import { repeatDeviation } from "../../../metrics/consistency/repeat_deviation.ts";
import { faithfulnessCorrelation } from "../../../metrics/faithfulness/faithfulness_correlation.ts";
import { toyTask } from "../toy_task.ts";

/** Why the metric does not score a cell of the toy task. */
async function reasonOf(
  metric: Metric,
  options: Options = {},
  cell: Partial<Scorable> = {},
): Promise<string | undefined> {
  const problem = await toyTask().load({}, () => assert.fail());
  return whyInapplicable(metric, { ...metric.defaults, ...options }, {
    problem,
    context: toyContext(3),
    explainer: { needs: [] },
    explanation: {},
    repeated: false,
    ...cell,
  });
}

Deno.test("whyInapplicable: what the answer lacks", async () => {
  assert.equal(await reasonOf(completenessGap), "needs baseValues");
  const baseValues = new Float64Array(5);
  assert.equal(
    await reasonOf(completenessGap, {}, { explanation: { baseValues } }),
    undefined,
  );
  assert.equal(await reasonOf(repeatDeviation), "needs repeats");
  assert.equal(
    await reasonOf(repeatDeviation, {}, { repeated: true }),
    undefined,
  );
});

Deno.test("whyInapplicable: what the options ask for and the task lacks", async () => {
  const of = (replacement: string, cell: Partial<Scorable> = {}) =>
    reasonOf(faithfulnessCorrelation, { replacement }, cell);
  assert.equal(await of("mean"), undefined);
  assert.equal(await of("blur"), "needs image");
  assert.equal(await of("conditional"), "needs the distribution of the inputs");
  const context = { ...toyContext(3), distribution: { complete() {} } };
  assert.equal(await of("conditional", { context }), undefined);
});

Deno.test("whyInapplicable: a metric may refuse what the explainer needs", async () => {
  const metric: Metric = {
    ...completenessGap,
    needs: [],
    refuses: (_model, _options, _context, { needs }) =>
      needs.includes("layers") ? "no layers, please" : undefined,
  };
  assert.equal(await reasonOf(metric), undefined);
  const explainer = { needs: ["layers"] as const };
  assert.equal(await reasonOf(metric, {}, { explainer }), "no layers, please");
});
