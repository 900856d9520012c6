import assert from "node:assert/strict";
import {
  readExplanation,
  readRecord,
} from "../../../harness/store/read_store.ts";
import {
  openStore,
  writeExplanation,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { cellOf, recordOf, scored } from "../cell_of.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

const record = await keyed(recordOf("", cellOf(), scored([0.5, null])));
const key = "e1".repeat(32);
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
    assert.deepEqual(await readRecord(out, record.key), record);
    assert.equal(await readRecord(out, "k2"), undefined);
  }));

Deno.test("writeExplanation: readExplanation returns every array and the cost", () =>
  withStore(async (out) => {
    await writeExplanation(out, key, explanation, {
      cost,
      milliseconds: 5,
    });
    const read = await readExplanation(out, key);
    assert.deepEqual(read?.explanation, explanation);
    assert.deepEqual(read?.stored.cost, cost);
    assert.equal(read?.stored.milliseconds, 5);
  }));

Deno.test("openStore: a folder that cannot be written is named with what to do", () =>
  withStore(async (out) => {
    await Deno.writeTextFile(`${out}/file`, "");
    await assert.rejects(
      openStore(`${out}/file`),
      /Cannot write .*file: .*another folder with --out/,
    );
  }));
