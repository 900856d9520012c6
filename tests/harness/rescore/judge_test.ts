import assert from "node:assert/strict";
import { findCard } from "../../../core/plugins/find_card.ts";
import { explainers } from "../../../explainers/index.ts";
import { alterations } from "../../../core/records/alterations.ts";
import { judge } from "../../../harness/rescore/judge.ts";
import { boardOf } from "../../../harness/store/publish.ts";
import { score } from "../../../harness/rescore/score.ts";
import {
  readJudgements,
  readRecords,
} from "../../../harness/store/read_store.ts";
import { counted, runSmall } from "../counted.ts";
import { withStore } from "../with_store.ts";

const asked = {
  tasks: ["xor[instances=20]"],
  metrics: ["auroc", "repeat_rank_agreement", "sparseness"],
};

Deno.test("judge: every metric on every altered copy of each method's first seed, once", () =>
  withStore(async (out) => {
    const { explainer, calls } = counted();
    await runSmall(out, [explainer, "saliency", "random"], asked);
    const before = calls();
    const { judgements, reused, failed } = await judge({
      out,
      explainers: [explainer],
    });
    assert.deepEqual([reused, failed], [0, []]);
    // Saliency has no other seeds to agree with; random is a control.
    const found = judgements.map(({ cell }) =>
      [cell.explainer.id, cell.seed, ...cell.metrics.map(({ id }) => id)].join()
    );
    assert.deepEqual(found.sort(), [
      "counted,0,auroc",
      "counted,0,repeat_rank_agreement",
      "counted,0,sparseness",
      "saliency,0,auroc",
      "saliency,0,sparseness",
    ]);
    for (const { altered } of judgements) {
      assert.deepEqual(
        altered.map(({ alteration }) => alteration),
        alterations,
      );
      for (const one of altered) {
        assert.ok("scores" in one && one.scores.length === 20);
      }
    }
    assert.equal(calls(), before);

    const again = await judge({ out, explainers: [explainer] });
    assert.deepEqual([again.judgements, again.reused], [[], 5]);
    assert.equal((await readJudgements(out)).judgements.length, 5);
    assert.equal((await readRecords(out)).records.length, 5);
  }));

Deno.test("judge: the board says which metric noticed; one more metric does not undo what was judged", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    await runSmall(out, ["saliency", "random", explainer], asked);
    assert.ok(!("reactions" in (await boardOf(out)).board));
    await judge({ out, explainers: [explainer] });
    const reactionOf = async (metric: string, alteration: string) =>
      (await boardOf(out)).board.reactions!.find((one) =>
        one.metric === metric && one.alteration === alteration
      )!;
    const shuffled = await reactionOf("auroc", "shuffle");
    // Saliency finds the two inputs of xor; the noisy one is not better than random.
    assert.deepEqual(shuffled.explainers, ["saliency"]);
    assert.ok(shuffled.betterThanRandom && shuffled.mean! > 0.9);
    // How values are spread does not depend on where they are.
    const blind = await reactionOf("sparseness", "shuffle");
    assert.deepEqual([blind.mean, blind.low, blind.high], [0.5, 0.5, 0.5]);

    await score({ out, metrics: ["complexity"], explainers: [explainer] });
    assert.deepEqual(await reactionOf("auroc", "shuffle"), shuffled);
    const { judgements, reused } = await judge({
      out,
      explainers: [explainer],
      metrics: ["complexity"],
    });
    assert.deepEqual([judgements.length, reused], [2, 0]);
  }));

Deno.test("judge: metrics that explain again do not apply, and the board says why", () =>
  withStore(async (out) => {
    const saliency = findCard("explainer", explainers, "saliency");
    await runSmall(out, [saliency], {
      metrics: ["max_sensitivity[draws=2]", "sparseness"],
    });
    const { judgements, failed } = await judge({ out, explainers: [] });
    assert.deepEqual(failed, []);
    const robust = judgements.find(({ cell }) =>
      cell.metrics[0]!.id === "max_sensitivity"
    )!;
    assert.deepEqual(
      robust.altered.map((one) => "reason" in one && one.reason),
      alterations.map(() => "needs the explainer"),
    );
    const { board } = await boardOf(out);
    const { mean, n, reason } = board.reactions![0]!;
    assert.deepEqual([mean, n, reason], [null, 0, "needs the explainer"]);
  }));

Deno.test("judge: what cannot be judged is named, and the rest goes on", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    await runSmall(out, [explainer, "saliency"], asked);
    const { judgements, failed } = await judge({ out, explainers: [] });
    assert.equal(judgements.length, 2);
    assert.equal(failed.length, 3);
    assert.match(failed[0]!.reason, /Cannot find explainer "counted"/);
    await assert.rejects(
      judge({ out, metrics: ["sparsness"] }),
      /did you mean "sparseness"/,
    );
    await assert.rejects(judge({ out, timeout: 0 }), /timeout/);
    await assert.rejects(
      judge({ out: `${out}/no` }),
      /expected scored records/,
    );
  }));
