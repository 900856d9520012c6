import assert from "node:assert/strict";
import { StorageError } from "../../../harness/store/storage_error.ts";
import { writeWhole } from "../../../harness/store/write_whole.ts";
import { withStub } from "../stub.ts";
import { withStore } from "../with_store.ts";

Deno.test("writeWhole: leaves nothing else behind, also when it fails", () =>
  withStore(async (out) => {
    await writeWhole(`${out}/a`, new Uint8Array([1]));
    await Deno.mkdir(`${out}/b`);
    await assert.rejects(
      writeWhole(`${out}/b`, new Uint8Array([1])),
      StorageError,
    );
    const names = [...Deno.readDirSync(out)].map(({ name }) => name).sort();
    assert.deepEqual(names, [
      "a",
      "arrays",
      "b",
      "explanations",
      "faithmark.json",
      "records",
    ]);
  }));

Deno.test("writeWhole: a temporary file that somebody removed is written again, a folder that is gone is an error", () =>
  withStore(async (out) => {
    const { rename } = Deno;
    let lost = 0;
    const losing = async (from: string, to: string) => {
      if (lost++ === 0) await Deno.remove(from);
      await rename(from, to);
    };
    await withStub(
      Deno,
      "rename",
      losing as typeof rename,
      () => writeWhole(`${out}/a`, new Uint8Array([1])),
    );
    assert.equal(lost, 2);
    assert.deepEqual([...await Deno.readFile(`${out}/a`)], [1]);
    await assert.rejects(
      writeWhole(`${out}/no/a`, new Uint8Array(1)),
      StorageError,
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
    assert.equal([...Deno.readDirSync(out)].length, 4);
  }));
