/**
 * Relabelling the inputs of a tabular task relabels every explainer's answer and changes no score:
 * exactly for those that claim it, with the draws of each input relabelled too for all others.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Explanation } from "../../core/contracts/explanation.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import type { Problem, Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { sliceRows } from "../../core/contracts/nd_array.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { rng } from "../../core/rows/rng.ts";
import { explainers } from "../../explainers/index.ts";
import { metrics } from "../../metrics/index.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { assertClose } from "../assert_close.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";
import { quickOptions } from "../explainers/quick_options.ts";
import {
  behind,
  contextOf,
  moved,
  relabelled,
  reordered,
  sliceBatch,
} from "./relabelled.ts";

await selectBackend("wasm");

/** Explainers whose answers hang on names, or are relabelled in distribution only, and why. */
const exempt: { readonly [id: string]: string } = {
  batched_gradient_sis: "masks the first of equals",
  lime: "draws whole samples; ties between inputs go to the first",
  maximum_entropy: "visits inputs in their order",
  sis: "masks the first of equals, by definition",
  sliding_window_occlusion: "inputs beside each other leave together",
  terp: "draws whole samples; ties between inputs go to the first",
};

/**
 * Explainers that draw sets of inputs, and draw nothing where their budget lets them ask about all;
 * and the inputs up to which it does here.
 */
const enumerating: readonly string[] = [
  "kernel_shap",
  "leverage_shap",
  "regression_msr",
];
const ALL = 2 ** 10;

/**
 * Inputs up to which explainers that do not claim it are asked too, and beyond which one instance
 * must do.
 */
const FEW = 30;
const MANY = 200;

/**
 * Small budgets, thresholds that the model's outputs can reach, and all sets of inputs for those
 * that would draw some.
 */
function optionsOf(explainer: Explainer, { model }: Problem): Options {
  const options = quickOptions(explainer);
  return {
    ...options,
    ...((explainer.id === "sensx_subset" ||
      "threshold" in options && model.head.endsWith("probability")) &&
      { threshold: 0.5 }),
    ...(enumerating.includes(explainer.id) && { coalitions: ALL }),
  };
}

async function explained(
  explainer: Explainer,
  problem: Problem,
  order?: Int32Array,
): Promise<Explanation> {
  const explain = await explainer.prepare(
    problem.model,
    optionsOf(explainer, problem),
    contextOf(problem, order),
  );
  return await explain(problem.batch);
}

async function scoreOf(
  problem: Problem,
  explanation: Explanation,
  signed: boolean,
  metric: Metric,
  order?: Int32Array,
): Promise<Float64Array> {
  return await metric.score(
    {
      model: problem.model,
      batch: problem.batch,
      explanation,
      signed,
      repeats: [],
      explain: () => Promise.reject(new Error("Nothing is explained again")),
      note: () => {},
    },
    metric.defaults,
    contextOf(problem, order),
  );
}

/** The task's metrics that need nothing that is not there. */
function metricsFor(
  task: Task,
  { batch: { truth } }: Problem,
  explanation: Explanation,
): Metric[] {
  return task.metrics.map(({ id }) => findCard("metric", metrics, id))
    .filter(({ needs }) =>
      needs.every((need) =>
        need === "baseValues"
          ? explanation.baseValues
          : need === "relevance" || need === "attributions"
          ? truth?.[need]
          : false
      )
    );
}

const asked = explainers.filter(({ id, needs }) =>
  !(id in exempt) &&
  !needs.some((need) =>
    ["image", "convolution", "global_pooling", "attention"].includes(need)
  )
);

for (const task of tasks) {
  const name =
    `${task.id}: relabelling the inputs relabels every answer and changes no score`;
  const ignore = !hasFiles(task.dataset);
  Deno.test({ name, ignore }, async (t) => {
    const loaded = await task.load(
      resolveOptions(task, { instances: 4 }),
      readFile,
    );
    if (loaded.model.inputShape.length > 1 || loaded.units) {
      return; // neighbours of pixels and members of units are no names
    }
    const size = loaded.model.inputShape[0]!;
    const rows = size > MANY ? 1 : 4;
    const problem: Problem = {
      ...loaded,
      batch: sliceBatch(loaded.batch, rows),
      background: sliceRows(loaded.background, 0, 6),
    };
    const order = rng("order", task.id).permutation(size);
    const network = await reordered(task, problem, order);
    const other = relabelled(
      problem,
      order,
      network ?? behind(problem.model, order),
    );
    // Without a network on both sides, both are asked row by row.
    const { answer: _, layers: __, ...plain } = problem.model;
    const own = network ? problem : { ...problem, model: plain };
    for (const explainer of asked) {
      const { id, claims, needs, signed } = explainer;
      const claimed = claims.includes("relabelling");
      if (!claimed && size > FEW) continue;
      if (needs.includes("layers") && !network) continue;
      if (needs.includes("relevance") && !problem.batch.truth) continue;
      if (enumerating.includes(id) && 2 ** size > ALL) continue;
      const context = contextOf(problem);
      if (explainer.refuses?.(own.model, optionsOf(explainer, own), context)) {
        continue;
      }
      await t.step(id, async () => {
        const before = await explained(explainer, own);
        // Who claims it draws nothing that has to do with names.
        const names = claimed ? undefined : order;
        const after = await explained(explainer, other, names);
        const expected = moved(
          before.attributions as NdArray<Float64Array>,
          order,
        );
        // The model sees the same rows; its sums, float32 where it is a network, run in another
        // order.
        const scale = Math.max(1e-9, ...expected.data.map(Math.abs));
        assertClose(after.attributions.data, expected.data, {
          atol: (network ? 1e-4 : 1e-6) * scale,
        });
        for (const metric of metricsFor(task, problem, before)) {
          // Scored are the answers as they would be without rounding, so that no tie is broken by
          // it.
          assertClose(
            await scoreOf(
              other,
              { ...before, attributions: expected },
              signed,
              metric,
              order,
            ),
            await scoreOf(own, before, signed, metric),
            // Areas are divided by f(x) − f(absent), which may be a hundredth of the outputs.
            { atol: 1e-4, rtol: 1e-5 },
          );
        }
      });
    }
  });
}
