import assert from "node:assert/strict";
import { canonicalJson } from "../../../core/records/canonical_json.ts";
import { judge } from "../../../harness/rescore/judge.ts";
import { merge } from "../../../harness/store/merge.ts";
import { boardOf } from "../../../harness/store/publish.ts";
import type { CellRecord, ScoredRecord } from "../../../core/records/record.ts";
import {
  readJudgements,
  readRecords,
} from "../../../harness/store/read_store.ts";
import {
  writeJudgement,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { writeJson } from "../../../harness/store/write_json.ts";
import { explanationFile } from "../../../harness/store/parse_explanation.ts";
import { counted, runSmall } from "../counted.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

/** Two folders of runs, and one that is not there yet. */
async function withRuns(
  test: (a: string, b: string, out: string) => Promise<void>,
) {
  await withStore(async (folder) => {
    const [a, b] = [`${folder}/a`, `${folder}/b`];
    await runSmall(a, ["saliency", "random"]);
    await runSmall(b, [counted().explainer, "saliency"]);
    await test(a, b, `${folder}/out`);
  });
}

/** Every file of a folder with its content. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
      isDirectory
        ? Object.entries(filesOf(`${folder}/${name}`)).map((
          [path, text],
        ) => [`${name}/${path}`, text])
        : [[name, [...Deno.readFileSync(`${folder}/${name}`)].join()]]
    ),
  );
}

/** The board without milliseconds, which no two runs share. */
async function timeless(out: string): Promise<string> {
  const { board } = await boardOf(out);
  const costs = board.costs.map((cost) => ({
    ...cost,
    milliseconds: null,
    calibratedMilliseconds: null,
  }));
  return canonicalJson({ ...board, costs }, 1);
}

/** Changes a record of a folder. */
async function change(
  out: string,
  id: string,
  changed: (record: CellRecord) => CellRecord | Promise<CellRecord>,
): Promise<CellRecord> {
  const { records } = await readRecords(out);
  const record = records.find(({ cell }) => cell.explainer.id === id)!;
  await writeRecord(out, await changed(record));
  return record;
}

Deno.test("merge: the board is that of a run of everything, and a run goes on from there", () =>
  withRuns(async (a, b, out) => {
    const report = await merge([a, b], out);
    assert.deepEqual(report, { copied: 5, same: 1, damaged: [] });
    const whole = `${out}_whole`;
    const explainers = ["saliency", "random", counted().explainer];
    await runSmall(whole, explainers);
    assert.equal(await timeless(out), await timeless(whole));
    const again = await runSmall(out, explainers);
    assert.equal(again.reused, 5);
    const names = (folder: string) => Object.keys(filesOf(folder)).sort();
    assert.deepEqual(names(out), names(whole));

    const once = filesOf(out);
    assert.deepEqual(await merge([a, b], out), {
      copied: 0,
      same: 6,
      damaged: [],
    });
    assert.deepEqual(filesOf(out), once);
  }));

Deno.test("merge: two contents under one key are refused with the key and both files, before anything is written", () =>
  withRuns(async (a, b, out) => {
    const { key } = await change(b, "saliency", (record) => {
      const { outcome } = record as ScoredRecord;
      return {
        ...record,
        outcome: { ...outcome, attributions: "ab".repeat(32) },
      };
    });
    await assert.rejects(merge([a, b], out), ({ message }: Error) => {
      for (const folder of [a, b]) {
        assert.ok(message.includes(`${folder}/records/${key}.json`));
      }
      return message.startsWith("Cannot merge: expected one content under");
    });
    await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
    // Also where the destination is one of the two.
    const before = filesOf(a);
    await assert.rejects(merge([b], a), /Cannot merge: expected one content/);
    assert.deepEqual(filesOf(a), before);
  }));

Deno.test("merge: two explanations under one key are refused, unless only their time differs", () =>
  withRuns(async (a, b, out) => {
    const { records } = await readRecords(a);
    const shared = [...Deno.readDirSync(`${b}/explanations`)]
      .map(({ name }) => name)
      .filter((name) =>
        [...Deno.readDirSync(`${a}/explanations`)].some((own) =>
          own.name === name
        )
      );
    assert.equal(shared.length, 1);
    assert.equal(records.length, 3);
    const path = `${b}/explanations/${shared[0]}`;
    const { sum: _, ...kept } = JSON.parse(await Deno.readTextFile(path));
    const cost = { ...kept.cost, rows: kept.cost.rows + 1 };
    await writeJson(path, await explanationFile({ ...kept, cost }));
    await assert.rejects(merge([a, b], out), /content under explanations\//);
    const later = { ...kept, milliseconds: kept.milliseconds + 1 };
    await writeJson(path, await explanationFile(later));
    assert.equal((await merge([a, b], out)).copied, 5);
  }));

Deno.test("merge: judgements come along; two contents under one key are refused", () =>
  withRuns(async (a, b, out) => {
    for (const folder of [a, b]) {
      await judge({ out: folder, explainers: [counted().explainer] });
    }
    await merge([a, b], out);
    const { judgements } = await readJudgements(out);
    // Saliency's in both folders by one metric, the counted method's by two.
    assert.equal(judgements.length, 3);
    const explainers = [counted().explainer];
    assert.equal((await judge({ out, explainers })).reused, 3);

    const [judgement] = (await readJudgements(a)).judgements;
    const [first, ...rest] = judgement!.altered;
    const altered = [{ ...first!, scores: [0, 0, 0, 0] }, ...rest];
    await writeJudgement(b, { ...judgement!, altered });
    await assert.rejects(merge([a, b], out), /content under judgements\//);
  }));

Deno.test("merge: a cell that was answered replaces one that failed", () =>
  withRuns(async (a, b, out) => {
    const failed = (record: CellRecord): CellRecord => ({
      ...record,
      outcome: { status: "failed", error: "it broke" },
    });
    const good = await change(a, "saliency", failed);
    await merge([a, b], out);
    const { records } = await readRecords(out);
    const kept = records.find(({ key }) => key === good.key)!;
    assert.deepEqual(kept.outcome, good.outcome);
  }));

Deno.test("merge: damaged files are named and left out; another folder's copy is taken", () =>
  withRuns(async (a, b, out) => {
    const { records } = await readRecords(a);
    const saliency = records.find((record): record is ScoredRecord =>
      record.cell.explainer.id === "saliency"
    )!;
    const random = records.find(({ cell }) => cell.explainer.id === "random")!;
    const array = `${a}/arrays/${saliency.outcome.attributions}.npy`;
    await Deno.truncate(array, 20);
    await Deno.truncate(`${a}/records/${random.key}.json`, 20);
    const { copied, damaged } = await merge([a, b], out);
    assert.equal(copied, 4);
    assert.deepEqual(damaged.map(({ path }) => path), [
      `${a}/records/${random.key}.json`,
      array,
    ]);
    assert.equal((await runSmall(out, ["saliency"])).reused, 1);
    const whole = await Deno.readFile(array.replace(a, b));
    assert.deepEqual(await Deno.readFile(array.replace(a, out)), whole);
  }));

Deno.test("merge: a destination that is a source, has no path or holds other files is refused", () =>
  withRuns(async (a, b, out) => {
    await assert.rejects(merge([a, b], `${b}/.`), /another folder than those/);
    await assert.rejects(merge([a, b], ""), /its path/);
    await Deno.mkdir(`${out}/tables`, { recursive: true });
    await Deno.writeTextFile(`${out}/tables/mine.csv`, "a,b");
    await assert.rejects(merge([a, b], out), /a folder of other files/);
    assert.deepEqual(Object.keys(filesOf(out)), ["tables/mine.csv"]);
  }));

Deno.test("merge: folders without records, and records of several backends, are refused", () =>
  withRuns(async (a, b, out) => {
    await assert.rejects(merge([a, `${a}/no`], out), /records in .*\/no\/rec/);
    await change(b, "counted", (record) => keyed(record, { backend: "cpu" }));
    await assert.rejects(merge([a, b], out), /one backend/);
    await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
  }));
