/**
 * Relabelling the inputs of a task relabels every explainer's answer and changes no score.
 *
 * @module
 */
import assert from "node:assert/strict";
import type {
  Context,
  Explanation,
  Model,
  NdArray,
  Problem,
  Truth,
} from "../../core/contracts.ts";
import { findCard } from "../../core/find_card.ts";
import { rowsOf } from "../../core/nd_array.ts";
import { resolveOptions } from "../../core/resolve_options.ts";
import { rng } from "../../core/rng.ts";
import { explainers } from "../../explainers/index.ts";
import { metrics } from "../../metrics/index.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { assertClose } from "../assert_close.ts";
import { hasFiles, readFile } from "../datasets/read_stub.ts";

await selectBackend("wasm");

/** Methods and metrics that draw nothing: what they answer can depend on names only by mistake. */
const asked = [
  "saliency",
  "input_x_gradient",
  "integrated_gradients",
  "occlusion",
];
const scored = ["auroc", "top_k_accuracy", "completeness_gap"];

/** Values of each row with position `j` taken from `order[j]`. */
function moved<Data extends Float32Array | Float64Array>(
  { shape, data }: NdArray<Data>,
  order: Int32Array,
): NdArray<Data> {
  const size = order.length;
  return {
    shape,
    data: data.map((_, k) => data[k - k % size + order[k % size]!]!) as Data,
  };
}

function flat(values: Float32Array, order: Int32Array): Float32Array {
  return moved({ shape: [1, values.length], data: values }, order).data;
}

/** The problem with its inputs in another order, behind a model that puts them back. */
function relabelled(problem: Problem, order: Int32Array): Problem {
  const back = new Int32Array(order.length);
  order.forEach((from, to) => back[from] = to);
  const { model, batch, background, baseline, box } = problem;
  const { truth } = batch;
  const own: Model = {
    inputShape: model.inputShape,
    outputs: model.outputs,
    head: model.head,
    predict: (inputs) =>
      model.predict(moved(inputs as NdArray<Float32Array>, back)),
    ...(model.gradient && {
      gradient: async (inputs, targets) =>
        moved(
          await model.gradient!(
            moved(inputs as NdArray<Float32Array>, back),
            targets,
          ) as NdArray<Float64Array>,
          order,
        ),
    }),
  };
  const known: Truth | undefined = truth && {
    ...(truth.relevance && {
      relevance: moved(truth.relevance as NdArray<Float64Array>, order),
    }),
  };
  return {
    ...problem,
    model: own,
    batch: {
      ...batch,
      inputs: moved(batch.inputs as NdArray<Float32Array>, order),
      ...(known && { truth: known }),
    },
    background: moved(background, order),
    baseline: flat(baseline, order),
    box: { lower: flat(box.lower, order), upper: flat(box.upper, order) },
  };
}

const contextOf = ({ background, baseline, box }: Problem): Context => ({
  background,
  baseline,
  box,
  rng: (...key) => rng("relabelling", ...key),
  signal: new AbortController().signal,
});

async function explained(problem: Problem, id: string): Promise<Explanation> {
  const explainer = findCard("explainer", explainers, id);
  // Without the model's own answers, both sides are asked row by row.
  const { answer: _, ...model } = problem.model;
  const explain = await explainer.prepare(
    model,
    explainer.defaults,
    contextOf(problem),
  );
  return await explain(problem.batch);
}

async function scoreOf(
  problem: Problem,
  explanation: Explanation,
  id: string,
): Promise<Float64Array> {
  const metric = findCard("metric", metrics, id);
  return await metric.score(
    {
      model: problem.model,
      batch: problem.batch,
      explanation,
      signed: true,
      repeats: [],
      explain: () => Promise.reject(new Error("Nothing is explained again")),
      note: () => {},
    },
    metric.defaults,
    contextOf(problem),
  );
}

for (const task of tasks) {
  const name =
    `${task.id}: relabelling the inputs relabels every answer and changes no score`;
  const ignore = !hasFiles(task.dataset);
  Deno.test({ name, ignore }, async (t) => {
    const options = resolveOptions(task, { instances: 4 });
    const problem = await task.load(options, readFile);
    if (problem.model.inputShape.length > 1 || problem.units) {
      return; // neighbours of pixels and members of units are no names
    }
    const size = problem.model.inputShape[0]!;
    const order = rng("order", task.id).permutation(size);
    const other = relabelled(problem, order);
    for (const id of asked) {
      await t.step(id, async () => {
        const before = await explained(problem, id);
        const after = await explained(other, id);
        const expected = moved(
          before.attributions as NdArray<Float64Array>,
          order,
        );
        // The model sees the same rows; sums over inputs run in another order.
        const scale = Math.max(1e-9, ...expected.data.map(Math.abs));
        assertClose(after.attributions.data, expected.data, {
          atol: 1e-6 * scale,
        });
        assert.equal(rowsOf(after.attributions), 4);
        for (const metric of scored) {
          const needs = findCard("metric", metrics, metric).needs;
          if (needs.includes("relevance") && !problem.batch.truth?.relevance) {
            continue;
          }
          if (needs.includes("baseValues") && !before.baseValues) continue;
          assertClose(
            await scoreOf(other, after, metric),
            await scoreOf(problem, before, metric),
            { atol: 1e-6 },
          );
        }
      });
    }
  });
}
