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
import { withStore } from "../with_store.ts";

const record = recordOf("k1", cellOf(), scored([0.5, null]));
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
    await Deno.writeTextFile(`${out}/records/k2.json`, '{"schema": 1, "ke');
    await Deno.copyFile(`${out}/records/k1.json`, `${out}/records/k3.json`);
    const { records, damaged } = await readRecords(out);
    assert.deepEqual(records, [record]);
    assert.deepEqual(
      damaged.map(({ path }) => path),
      [`${out}/records/k2.json`, `${out}/records/k3.json`],
    );
    assert.match(damaged[1]!.reason, /name is not its content's key/);
  }));

Deno.test("readRecords: a newer schema is refused by name", () =>
  withStore(async (out) => {
    const newer = JSON.stringify({ ...record, schema: 2 });
    await Deno.writeTextFile(`${out}/records/k1.json`, newer);
    await assert.rejects(
      readRecords(out),
      /k1\.json: expected schema 1 or older, current value is 2/,
    );
  }));

Deno.test("readRecords: a folder without records has none", async () => {
  const { records } = await readRecords("no/such/folder");
  assert.deepEqual(records, []);
});

Deno.test("readExplanation: a changed or missing array counts as no explanation", () =>
  withStore(async (out) => {
    await writeExplanation(out, "e1", explanation, {
      cost,
      milliseconds: 5,
    });
    const { stored } = (await readExplanation(out, "e1"))!;
    const path = `${out}/arrays/${stored.arrays["attributions"]}.npy`;
    const file = await Deno.readFile(path);
    file[file.length - 1]! ^= 1;
    await Deno.writeFile(path, file);
    assert.equal(await readExplanation(out, "e1"), undefined);
    await Deno.remove(path);
    assert.equal(await readExplanation(out, "e1"), undefined);
  }));

Deno.test("readExplanationFiles: every file, and those that are damaged", () =>
  withStore(async (out) => {
    await writeExplanation(out, "e1", explanation, {
      cost: null,
      milliseconds: 5,
    });
    await Deno.writeTextFile(`${out}/explanations/e2.json`, "{");
    const { explanations, damaged } = await readExplanationFiles(out);
    assert.deepEqual(explanations.map(({ key, cost }) => [key, cost]), [
      ["e1", null],
    ]);
    assert.deepEqual(damaged.map(({ path }) => path), [
      `${out}/explanations/e2.json`,
    ]);
  }));
