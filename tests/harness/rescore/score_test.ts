import assert from "node:assert/strict";
import { explanationKey } from "../../../harness/store/cell_key.ts";
import { score } from "../../../harness/rescore/score.ts";
import { scoredRecords } from "../../../harness/rescore/scored_records.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import { counted, runSmall } from "../counted.ts";
import { withStore } from "../with_store.ts";

const more = ["sparseness", "faithfulness_correlation[subsets=5]"];

Deno.test("score: stored explanations get more scores, and nothing is explained again", () =>
  withStore(async (out) => {
    const { explainer, calls } = counted();
    await runSmall(out, [explainer, "saliency"]);
    const before = calls();
    assert.equal(before, 2);
    const asked = { out, metrics: more, explainers: [explainer] };
    const { records, reused, failed } = await score(asked);
    assert.deepEqual([records.length, reused, failed], [3, 0, []]);
    assert.equal(calls(), before);

    const again = await score(asked);
    assert.deepEqual([again.records.length, again.reused], [0, 3]);
    // The folder's board takes the records with the most metrics.
    assert.deepEqual(
      (await scoredRecords(out)).map(({ key }) => key),
      records.map(({ key }) => key).toSorted(),
    );
    assert.equal((await readRecords(out)).records.length, 6);
  }));

Deno.test("score: what is added is what a run by all metrics records", () =>
  withStore((out) =>
    withStore(async (whole) => {
      const { explainer } = counted();
      await runSmall(out, [explainer]);
      const { records } = await score({
        out,
        metrics: more,
        explainers: [explainer],
      });
      const run = await runSmall(whole, [explainer], {
        metrics: ["auroc", "repeat_rank_agreement", ...more],
      });
      const remade = (list: typeof records) =>
        list.map(({ observed: _, ...rest }) => rest)
          .toSorted((a, b) => a.cell.seed - b.cell.seed);
      assert.deepEqual(remade(records), remade(run.records));
    })
  ));

Deno.test("score: without metrics, those that the task lists", () =>
  withStore(async (out) => {
    await runSmall(out, [counted().explainer], { metrics: ["sparseness"] });
    const { explainer } = counted();
    const { records } = await score({ out, explainers: [explainer] });
    const ids = records[0]!.cell.metrics.map(({ id }) => id);
    assert.equal(ids[0], "sparseness");
    assert.ok(ids.includes("auroc") && ids.includes("insertion_auc"));
  }));

Deno.test("score: a lost explanation is named, its record and all others are as they should be", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    const { records: [lost] } = await runSmall(out, [explainer, "saliency"]);
    const key = await explanationKey(lost!.cell);
    await Deno.remove(`${out}/explanations/${key}.json`);
    const { records, failed } = await score({
      out,
      metrics: ["sparseness"],
      explainers: [explainer],
    });
    assert.equal(records.length, 2);
    assert.equal(failed.length, 1);
    assert.deepEqual(failed[0]!.names, lost!.names);
    assert.equal(failed[0]!.metric, "sparseness");
    assert.match(failed[0]!.reason, /explanation .* missing or damaged/);
    const { records: all } = await readRecords(out);
    assert.ok(all.some(({ key }) => key === lost!.key));
    await assert.rejects(
      score({ out, metrics: ["sparsness"] }),
      /did you mean "sparseness"/,
    );
  }));

Deno.test("score: a bad call is refused", () =>
  withStore(async (out) => {
    await assert.rejects(score({ out }), /scored records .* is 0 records/);
    await assert.rejects(score({ out, timeout: 0 }), /timeout/);
  }));
