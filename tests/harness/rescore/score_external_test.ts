import assert from "node:assert/strict";
import { boardOf } from "../../../harness/store/publish.ts";
import {
  type ExternalOptions,
  scoreExternal,
} from "../../../harness/rescore/score_external.ts";
import {
  readExplanation,
  readRecords,
} from "../../../harness/store/read_store.ts";
import { explanationKey } from "../../../harness/store/cell_key.ts";
import { runSmall } from "../counted.ts";
import { withStore } from "../with_store.ts";

/** Writes numbers as JSON; the file's path. */
async function written(
  out: string,
  value: unknown,
  name = "mine",
): Promise<string> {
  const path = `${out}/${name}.json`;
  await Deno.writeTextFile(path, JSON.stringify(value));
  return path;
}

/** The kept attributions of saliency, from the same four instances. */
async function withSaliency(
  test: (out: string, rows: number[][]) => Promise<void>,
) {
  await withStore(async (out) => {
    const { records: [record] } = await runSmall(out, ["saliency"]);
    const key = await explanationKey(record!.cell);
    const { data } = (await readExplanation(out, key))!.explanation
      .attributions;
    const rows = [0, 1, 2, 3].map((row) => [
      ...data.subarray(10 * row, 10 * row + 10),
    ]);
    await test(out, rows);
  });
}

Deno.test("scoreExternal: what the project makes and what comes from a file have the same scores, beside each other on the board", () =>
  withSaliency(async (out, rows) => {
    const attributions = await written(out, rows);
    const asked = { attributions, task: "xor[instances=4]", out };
    const { cell, outcome, names } = await scoreExternal(asked);
    assert.ok(outcome.status === "scored");
    assert.equal(outcome.cost, null);
    assert.deepEqual(names, {
      task: "xor[instances=4]",
      explainer: "external[name=mine]",
      control: false,
    });
    assert.equal(cell.backend, "wasm");
    const [own] = (await readRecords(out)).records.filter((record) =>
      record.cell.explainer.id === "saliency"
    );
    assert.ok(own!.outcome.status === "scored");
    const { auroc } = own!.outcome.scores;
    assert.deepEqual(outcome.scores["auroc"], auroc);
    assert.equal(outcome.inapplicable["completeness_gap"], "needs baseValues");

    const { board: { tables, costs } } = await boardOf(out);
    const table = tables.find(({ metric }) => metric === "auroc")!;
    assert.deepEqual(
      table.rows.map(({ explainer, mean }) => [explainer, mean]),
      ["external[name=mine]", "saliency"].map((name) => [
        name,
        table.rows[0]!.mean,
      ]),
    );
    const cost = costs.find(({ explainer }) => explainer !== "saliency")!;
    assert.deepEqual([cost.rows, cost.milliseconds], [null, null]);
  }));

Deno.test("scoreExternal: attributions from the baseline are measured from its output", () =>
  withSaliency(async (out, rows) => {
    const { outcome } = await scoreExternal({
      attributions: await written(out, rows),
      task: "xor[instances=4]",
      baseline: "baseline",
      signed: true,
      metrics: ["mprt"],
      out,
    });
    assert.ok(outcome.status === "scored");
    assert.equal(outcome.scores["completeness_gap"]!.length, 4);
    const [mprt] = Object.keys(outcome.inapplicable).filter((name) =>
      name.startsWith("mprt")
    );
    assert.equal(outcome.inapplicable[mprt!], "needs the explainer");
  }));

Deno.test("scoreExternal: a second call changes nothing, other numbers need another name", () =>
  withSaliency(async (out, rows) => {
    const attributions = await written(out, rows);
    const asked = { attributions, task: "xor[instances=4]", out };
    const [first, second] = [
      await scoreExternal(asked),
      await scoreExternal(asked),
    ];
    assert.deepEqual(first.outcome, second.outcome);
    assert.equal((await readRecords(out)).records.length, 2);
    await written(out, rows.toReversed());
    await assert.rejects(
      scoreExternal(asked),
      /a name that no others .* current value is "mine", .* another --name/,
    );
    await scoreExternal({ ...asked, name: "reversed" });
    assert.equal((await readRecords(out)).records.length, 3);
  }));

Deno.test("scoreExternal: what does not fit is named, and nothing is recorded", () =>
  withSaliency(async (out, rows) => {
    const good = await written(out, rows);
    const task = "xor[instances=4]";
    const targets = await written(out, [0, 0, 9, 0], "targets");
    const bad: [Partial<ExternalOptions>, RegExp][] = [
      [{ attributions: `${out}/no.npy` }, /read .*\/no\.npy: expected a file/],
      [
        { task: "xor[instances=5]" },
        /mine\.json: expected an array of 5, current value is one of 4/,
      ],
      [{ task: "xro" }, /did you mean "xor"/],
      [{ metrics: ["aurok"] }, /did you mean "auroc"/],
      [{ name: "a,b" }, /expected a name of letters.* is "a,b"/],
      [
        { targets },
        /targets\.json, instance \d: expected the task's target [01], current/,
      ],
      [{ backend: "cpu" }, /expected backend wasm, .* current value is cpu/],
      [{ timeout: -1 }, /timeout to be a positive number/],
    ];
    for (const [changes, message] of bad) {
      await assert.rejects(
        scoreExternal({ attributions: good, task, out, ...changes }),
        message,
      );
    }
    assert.equal((await readRecords(out)).records.length, 1);
  }));
