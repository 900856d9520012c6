import assert from "node:assert/strict";
import {
  openStore,
  readExplanation,
  readExplanationFiles,
  readRecord,
  readRecords,
  StorageError,
  writeExplanation,
  writeRecord,
  writeWhole,
} from "../../../harness/store/store.ts";
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

Deno.test("writeRecord: readRecord returns the same record", () =>
  withStore(async (out) => {
    await writeRecord(out, record);
    assert.deepEqual(await readRecord(out, "k1"), record);
    assert.equal(await readRecord(out, "k2"), undefined);
  }));

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

Deno.test("writeExplanation: readExplanation returns every array and the cost", () =>
  withStore(async (out) => {
    await writeExplanation(out, "e1", explanation, cost, { milliseconds: 5 });
    const read = await readExplanation(out, "e1");
    assert.deepEqual(read?.explanation, explanation);
    assert.deepEqual(read?.kept.cost, cost);
    assert.equal(read?.kept.milliseconds, 5);
  }));

Deno.test("readExplanation: a changed or missing array counts as no explanation", () =>
  withStore(async (out) => {
    await writeExplanation(out, "e1", explanation, cost, { milliseconds: 5 });
    const { kept } = (await readExplanation(out, "e1"))!;
    const path = `${out}/arrays/${kept.arrays["attributions"]}.npy`;
    const file = await Deno.readFile(path);
    file[file.length - 1]! ^= 1;
    await Deno.writeFile(path, file);
    assert.equal(await readExplanation(out, "e1"), undefined);
    await Deno.remove(path);
    assert.equal(await readExplanation(out, "e1"), undefined);
  }));

Deno.test("writeWhole: leaves nothing else behind, also when it fails", () =>
  withStore(async (out) => {
    await writeWhole(`${out}/a`, new Uint8Array([1]));
    await Deno.mkdir(`${out}/b`);
    await assert.rejects(
      writeWhole(`${out}/b`, new Uint8Array([1])),
      StorageError,
    );
    const names = [...Deno.readDirSync(out)].map(({ name }) => name).sort();
    assert.deepEqual(names, ["a", "arrays", "b", "explanations", "records"]);
  }));

Deno.test("openStore: a folder that cannot be written is named with what to do", () =>
  withStore(async (out) => {
    await Deno.writeTextFile(`${out}/file`, "");
    await assert.rejects(
      openStore(`${out}/file`),
      /Cannot write .*file: .*another folder with --out/,
    );
  }));

Deno.test("writeWhole: a full disk is an error that names the file, and nothing is left behind", () =>
  withStore(async (out) => {
    const { open } = Deno;
    const full = async (path: string, options: Deno.OpenOptions) => {
      const file = await open(path, options);
      file.write = () =>
        Promise.reject(new Error("No space left on device (os error 28)"));
      return file;
    };
    Object.defineProperty(Deno, "open", { value: full, configurable: true });
    try {
      await assert.rejects(
        writeWhole(`${out}/a`, new Uint8Array(1)),
        /Cannot write .*\/a: No space left on device .* what is already written stays/,
      );
    } finally {
      Object.defineProperty(Deno, "open", { value: open, configurable: true });
    }
    assert.equal([...Deno.readDirSync(out)].length, 3);
  }));

Deno.test("readExplanationFiles: every file, and those that are damaged", () =>
  withStore(async (out) => {
    await writeExplanation(out, "e1", explanation, null, { milliseconds: 5 });
    await Deno.writeTextFile(`${out}/explanations/e2.json`, "{");
    const { explanations, damaged } = await readExplanationFiles(out);
    assert.deepEqual(explanations.map(({ key, cost }) => [key, cost]), [
      ["e1", null],
    ]);
    assert.deepEqual(damaged.map(({ path }) => path), [
      `${out}/explanations/e2.json`,
    ]);
  }));
