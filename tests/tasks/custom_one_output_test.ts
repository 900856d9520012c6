/** One decision function written with one output and with two: all that is said of it is equal. */
import assert from "node:assert/strict";
import { makeBoard } from "../../boards/make_board.ts";
import { cards } from "../../harness/plan/cards.ts";
import { run } from "../../harness/run/run.ts";
import { readRecords } from "../../harness/store/read_store.ts";
import { assertClose } from "../assert_close.ts";

const folder = "tests/fixtures/one_output";

async function boardOf(form: "one" | "two", head: string) {
  const out = await Deno.makeTempDir();
  try {
    await run({
      tasks: [
        `custom[data=${folder}/d.csv,head=${head},instances=40,model=${folder}/${form}/model.json]`,
      ],
      explainers: [
        "saliency",
        "sis",
        "exact_shapley[background=20]",
        "integrated_gradients",
        "deep_lift",
        "lrp",
        "occlusion",
        "kernel_shap[background=20]",
        "random",
      ],
      metrics: [
        "comprehensiveness",
        "faithfulness_correlation",
        "insertion_auc",
        "pixel_flipping",
      ],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
    });
    const { records } = await readRecords(out);
    // Bootstrap samples are keyed by what the task is called.
    const renamed = records.map((record) => {
      const task = { ...record.cell.task, options: {} };
      const names = { ...record.names, task: "custom" };
      return { ...record, names, cell: { ...record.cell, task, weights: "" } };
    });
    return { records, board: makeBoard(renamed, cards) };
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

Deno.test("custom: one output and two of the same decision have equal scores and equal boards", async () => {
  const [one, two] = [
    await boardOf("one", "probability"),
    await boardOf("two", "probability"),
  ];
  const scoresOf = ({ records }: typeof one) =>
    new Map(records.map(({ names, outcome }) => {
      assert.equal(outcome.status, "scored", JSON.stringify(outcome));
      return [
        names.explainer,
        outcome.status === "scored" ? outcome.scores : {},
      ];
    }));
  const expected = scoresOf(two);
  for (const [explainer, scores] of scoresOf(one)) {
    for (const [metric, values] of Object.entries(scores)) {
      const others = expected.get(explainer)![metric]!;
      const known = values.flatMap((value, i) => value === null ? [] : [i]);
      assert.deepEqual(
        others.flatMap((value, i) => value === null ? [] : [i]),
        known,
        `${explainer} ${metric}`,
      );
      // Rounding of float32 sums, and of correlations of few drops.
      assertClose(known.map((i) => values[i]!), known.map((i) => others[i]!), {
        atol: 1e-4,
      });
    }
  }
  const places = ({ board }: typeof one) =>
    board.tables.map(({ metric, rows }) => [
      metric,
      rows.map(({ explainer, rank, ranks, group }) => [
        explainer,
        rank,
        ranks,
        group,
      ]),
    ]);
  assert.deepEqual(places(one), places(two));
});
