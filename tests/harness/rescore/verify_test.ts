import assert from "node:assert/strict";
import type { CellRecord, ScoredRecord } from "../../../core/records/record.ts";
import { scoreExternal } from "../../../harness/rescore/score_external.ts";
import { readRecords } from "../../../harness/store/read_store.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { type Verdict, verify } from "../../../harness/rescore/verify.ts";
import { counted, runSmall } from "../counted.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

function statuses(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ status }) => status);
}

/** The record, another number in place of its first score. */
function falsified(record: CellRecord): CellRecord {
  const { outcome } = record as ScoredRecord;
  const [first, ...rest] = outcome.scores["auroc"]!;
  return {
    ...record,
    outcome: {
      ...outcome,
      scores: { ...outcome.scores, auroc: [first! - 0.25, ...rest] },
    },
  };
}

Deno.test("verify: what is made again the same is reproduced, and the folder stays as it was", () =>
  withStore(async (out) => {
    const { explainer, calls } = counted();
    await runSmall(out, [explainer, "saliency"]);
    const before = await readRecords(out);
    const verdicts = await verify({ out, explainers: [explainer] });
    assert.deepEqual(
      statuses(verdicts),
      ["reproduced", "reproduced", "reproduced"],
    );
    // Each of the two seeds was explained once by the run and once more now: their scores compare
    // them.
    assert.equal(calls(), 4);
    assert.deepEqual(await readRecords(out), before);
  }));

Deno.test("verify: a seed chooses the sample", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    await runSmall(out, [explainer, "saliency"], { seeds: [0, 1, 2, 3] });
    const chosen = async (seed: number) =>
      (await verify({ out, explainers: [explainer], sample: 2, seed }))
        .map(({ record: { key } }) => key);
    const first = await chosen(0);
    assert.equal(new Set(first).size, 2);
    assert.deepEqual(await chosen(0), first);
    const others = await Promise.all([1, 2, 3].map(chosen));
    assert.ok(others.some((other) => other.join() !== first.join()));
  }));

Deno.test("verify: numbers that differ have drifted, by how much and where", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    const { records: [record] } = await runSmall(out, [explainer], {
      seeds: [0],
    });
    await writeRecord(out, falsified(record!));
    const [wrong] = await verify({ out, explainers: [explainer] });
    assert.ok(wrong?.status === "drifted");
    assert.deepEqual([wrong.where, wrong.by], ["auroc", 0.25]);

    await writeRecord(out, record!);
    const scaled = counted(1 + 1e-9).explainer;
    const [drifted] = await verify({ out, explainers: [scaled] });
    assert.ok(drifted?.status === "drifted");
    assert.equal(drifted.where, "attributions");
    // 1e-9 times standard normal numbers, of which there are 40.
    assert.ok(drifted.by > 1e-9 && drifted.by < 5e-9);
  }));

Deno.test("verify: what cannot be made again has failed, with the reason", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    const { records: [record] } = await runSmall(out, [explainer], {
      seeds: [0],
    });
    const only = async (changed: CellRecord, explainers = [explainer]) => {
      for (const { key } of (await readRecords(out)).records) {
        await Deno.remove(`${out}/records/${key}.json`);
      }
      await writeRecord(out, changed);
      const [verdict] = await verify({ out, explainers });
      assert.ok(verdict?.status === "failed", verdict?.status);
      return verdict.reason;
    };
    assert.match(await only(record!, []), /Cannot find explainer "counted"/);
    assert.match(
      await only(await keyed(record!, { weights: "w" })),
      /other weights/,
    );
    assert.match(
      await only(await keyed(record!, { backend: "wasm:other" })),
      /made on wasm:other, and this is wasm/,
    );
    const [metric, ...metrics] = record!.cell.metrics;
    const old = await keyed(record!, {
      metrics: [{ ...metric!, version: 99 }, ...metrics],
    });
    assert.match(await only(old), /auroc was version 99, and is \d/);
    const broken = {
      ...explainer,
      prepare: () => Promise.reject(new Error("it broke")),
    };
    assert.match(
      await only(record!, [broken]),
      /^explaining with counted \(explainer\): it broke /,
    );
  }));

Deno.test("verify: attributions made elsewhere are scored again, where they are kept", () =>
  withStore(async (out) => {
    const attributions = `${out}/mine.json`;
    await Deno.writeTextFile(attributions, JSON.stringify([Array(10).fill(1)]));
    const external = { attributions, task: "xor[instances=1]", out };
    const record = await scoreExternal({ ...external, backend: "wasm" });
    assert.deepEqual(statuses(await verify({ out, explainers: [] })), [
      "reproduced",
    ]);
    assert.ok(record.outcome.status === "scored");
    await Deno.remove(`${out}/arrays/${record.outcome.attributions}.npy`);
    const [lost] = await verify({ out, explainers: [] });
    assert.ok(lost?.status === "failed");
    assert.match(lost.reason, /attributions damaged: .*npy: it is missing/);
  }));

Deno.test("verify: damaged attributions are named though the scores are reproduced, and damaged records are told of", () =>
  withStore(async (out) => {
    const { records: [record, other] } = await runSmall(out, [
      "saliency",
      "random",
    ], { seeds: [0] });
    const { outcome } = record as ScoredRecord;
    const array = `${out}/arrays/${outcome.attributions}.npy`;
    const file = await Deno.readFile(array);
    file[file.length - 1]! ^= 1;
    await Deno.writeFile(array, file);
    const path = `${out}/records/${other!.key}.json`;
    await Deno.truncate(path, 20);
    const damaged: string[] = [];
    const verdicts = await verify({
      out,
      onDamaged: ({ path }) => damaged.push(path),
    });
    assert.deepEqual(damaged, [path]);
    const [verdict] = verdicts;
    assert.ok(verdicts.length === 1 && verdict?.status === "failed");
    assert.equal(
      verdict.reason,
      `attributions damaged: ${array}: its name is not its content's sha256`,
    );
  }));

Deno.test("verify: a bad call is refused", () =>
  withStore(async (out) => {
    await assert.rejects(verify({ out, sample: 0 }), /sample to be a positive/);
    await assert.rejects(verify({ out }), /expected scored records/);
  }));
