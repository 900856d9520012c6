import assert from "node:assert/strict";
import {
  readExplanation,
  readExplanationFiles,
  readRecords,
} from "../../../harness/store/read_store.ts";
import {
  writeExplanation,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

const record = await keyed(recordOf("", cellOf(), scored([0.5, null])));
const key = "e1".repeat(32);
const path = (out: string) => `${out}/records/${record.key}.json`;
const cost = { rows: 1, gradientRows: 2, duplicateRows: 0 };
const explanation = {
  attributions: { shape: [1, 2], data: new Float64Array([1, 2]) },
  baseValues: new Float64Array([3]),
  subsets: [[new Int32Array([1]), new Int32Array([0])]],
  notes: { gap: { shape: [1], data: new Float64Array([4]) } },
};

Deno.test("readRecords: a damaged record is named and the others are read", () =>
  withStore(async (out) => {
    await writeRecord(out, record);
    await Deno.writeTextFile(`${out}/records/x2.json`, '{"schema": 1, "ke');
    await Deno.copyFile(path(out), `${out}/records/x3.json`);
    const { records, damaged } = await readRecords(out);
    assert.deepEqual(records, [record]);
    assert.deepEqual(
      damaged.map(({ path }) => path),
      [`${out}/records/x2.json`, `${out}/records/x3.json`],
    );
    assert.match(damaged[1]!.reason, /name is not its content's key/);
  }));

Deno.test("readRecords: one of a newer schema is damaged, and the others are read", () =>
  withStore(async (out) => {
    await writeRecord(out, record);
    const newer = JSON.stringify({ ...record, schema: 3 });
    await Deno.writeTextFile(`${out}/records/x.json`, newer);
    const { records, damaged: [damage] } = await readRecords(out);
    assert.deepEqual(records, [record]);
    assert.match(damage!.reason, /is 3, written by a newer version/);
  }));

Deno.test("readRecords: a folder and a file of 500 MB are named and not opened", () =>
  withStore(async (out) => {
    await writeRecord(out, record);
    await Deno.mkdir(`${out}/records/folder.json`);
    await Deno.writeTextFile(`${out}/records/sparse.json`, "");
    await Deno.truncate(`${out}/records/sparse.json`, 5e8);
    const { records, damaged } = await readRecords(out);
    assert.deepEqual(records, [record]);
    const reasons = damaged.map(({ reason }) =>
      /value is (.*)/.exec(reason)![1]
    );
    assert.deepEqual(reasons, ["a folder", "500000000"]);
  }));

Deno.test("readRecords: a folder without records has none", async () => {
  const { records } = await readRecords("no/such/folder");
  assert.deepEqual(records, []);
});

Deno.test("readExplanation: a changed or missing array counts as no explanation", () =>
  withStore(async (out) => {
    await writeExplanation(out, key, explanation, {
      cost,
      milliseconds: 5,
    });
    const { stored } = (await readExplanation(out, key))!;
    const path = `${out}/arrays/${stored.arrays["attributions"]}.npy`;
    const file = await Deno.readFile(path);
    file[file.length - 1]! ^= 1;
    await Deno.writeFile(path, file);
    assert.equal(await readExplanation(out, key), undefined);
    await Deno.remove(path);
    assert.equal(await readExplanation(out, key), undefined);
  }));

Deno.test("readExplanationFiles: every file, and those that are damaged", () =>
  withStore(async (out) => {
    await writeExplanation(out, key, explanation, {
      cost: null,
      milliseconds: 5,
    });
    await Deno.writeTextFile(`${out}/explanations/e2.json`, "{");
    const { explanations, damaged } = await readExplanationFiles(out);
    assert.deepEqual(explanations.map(({ key, cost }) => [key, cost]), [
      [key, null],
    ]);
    assert.deepEqual(damaged.map(({ path }) => path), [
      `${out}/explanations/e2.json`,
    ]);
  }));
