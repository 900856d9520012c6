import assert from "node:assert/strict";
import type { ScoredRecord } from "../../../core/records/record.ts";
import { fsck, repair } from "../../../harness/store/fsck.ts";
import { filesIn } from "../../../harness/store/own_files.ts";
import { publish } from "../../../harness/store/publish.ts";
import { publishRecords } from "../../../harness/publish/publish_records.ts";
import { temporaryName } from "../../../harness/store/temporary.ts";
import { writeRecord } from "../../../harness/store/write_store.ts";
import { runSmall } from "../counted.ts";
import { keyed } from "../keyed.ts";
import { withFolder } from "../with_folder.ts";
import { withStore } from "../with_store.ts";

/** What is not sound, by path, without the reasons. */
async function unsound(out: string): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await fsck(out)).filter(({ condition }) => condition !== "sound")
      .map(({ path, condition }) => [path, condition]),
  );
}

Deno.test("fsck: a run and a publication are sound", () =>
  withStore(async (out) => {
    await runSmall(out, ["saliency", "random"], { seeds: [0] });
    await publish(out);
    await withFolder(async (to) => {
      await publishRecords(out, to);
      for (const folder of [out, to]) {
        assert.deepEqual(await unsound(folder), {});
      }
    });
    const kinds = Map.groupBy(await fsck(out), ({ kind }) => kind);
    assert.equal(kinds.get("records")?.length, 2);
    assert.equal(kinds.get("arrays")?.length, 2);
    assert.equal(kinds.get("boards")?.length, 5);
  }));

Deno.test("fsck: what is damaged, stale or foreign is named; repair removes what a run makes again", () =>
  withStore(async (out) => {
    const { records } = await runSmall(out, ["saliency", "random"], {
      seeds: [0],
    });
    const [saliency, random] = records as ScoredRecord[];
    const array = `arrays/${saliency!.outcome.attributions}.npy`;
    await Deno.truncate(`${out}/${array}`, 20);
    const record = `records/${random!.key}.json`;
    await Deno.truncate(`${out}/${record}`, 20);
    const old = await keyed(saliency!, {
      explainer: { ...saliency!.cell.explainer, version: 99 },
    });
    await writeRecord(out, old);
    const left = temporaryName(`records/a`);
    const newer = `records/${"ab".repeat(32)}.json`;
    const foreign = ["records/invoice.txt", "mine.csv"];
    for (const path of [...foreign, left]) {
      await Deno.writeTextFile(`${out}/${path}`, "x");
    }
    await Deno.writeTextFile(`${out}/${newer}`, '{"schema": 3}');
    const before = await filesIn(out);
    assert.deepEqual(await unsound(out), {
      [array]: "damaged",
      [record]: "damaged",
      [newer]: "damaged",
      [`records/${old.key}.json`]: "stale",
      [left]: "stale",
      [foreign[0]!]: "foreign",
      [foreign[1]!]: "foreign",
    });
    assert.deepEqual(await filesIn(out), before);

    const removed = await repair(out, await fsck(out));
    assert.deepEqual(removed.sort(), [array, record, left].sort());
    assert.deepEqual(
      (await filesIn(out)).sort(),
      before.filter((path) => !removed.includes(path)),
    );
    // Without its array the explanation is of no use; the run makes all of it again.
    const { reused } = await runSmall(out, ["saliency", "random"], {
      seeds: [0],
    });
    assert.equal(reused, 0);
    const damaged = (await fsck(out)).filter(({ condition }) =>
      condition === "damaged"
    );
    assert.deepEqual(damaged.map(({ path }) => path), [newer]);
  }));

Deno.test("fsck: a damaged marker is named, and a folder of others is refused", () =>
  withStore(async (out) => {
    await runSmall(out, ["random"], { seeds: [0] });
    await Deno.writeTextFile(`${out}/faithmark.json`, "{");
    assert.deepEqual(await unsound(out), { "faithmark.json": "damaged" });
    await withFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/a`, "");
      await assert.rejects(fsck(folder), /a folder that Faithmark wrote/);
    });
  }));
