/**
 * What a metric says about an explainer of the project.
 *
 * @module
 */
import type { Context } from "../../core/contracts/context.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Model } from "../../core/contracts/model.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { rowsOf, sizeOf } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { toyContext } from "../../core/testing/toy_context.ts";
import { explainAgain } from "../../harness/cell/explain_again.ts";

/**
 * Scores of the explainer's explanation of these inputs, whose targets are output 0. Options are
 * the defaults unless others are passed.
 */
export async function explained(
  metric: Metric,
  explainer: Explainer,
  model: Model,
  inputs: NdArray<Float32Array>,
  { metricOptions = {}, explainerOptions = {}, context: parts = {} }: {
    readonly metricOptions?: Metric["defaults"];
    readonly explainerOptions?: Explainer["defaults"];
    readonly context?: Partial<Context>;
  } = {},
): Promise<number[]> {
  const context = toyContext(sizeOf(model.inputShape), parts);
  const explain = explainAgain(
    explainer,
    resolveOptions(explainer, explainerOptions),
    context,
    model,
  );
  const rows = rowsOf(inputs);
  const batch = {
    inputs,
    targets: new Int32Array(rows),
    instances: Int32Array.from({ length: rows }, (_, i) => i),
  };
  const explanation = await explain(batch);
  const { signed } = explainer;
  const subject = {
    model,
    batch,
    explanation,
    signed,
    repeats: [],
    explain,
    note: () => {},
  };
  const options = resolveOptions(metric, metricOptions);
  return [...await metric.score(subject, options, context)];
}
