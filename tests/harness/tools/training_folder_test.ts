import assert from "node:assert/strict";
import { trainingFolder } from "../../../harness/tools/training_folder.ts";

Deno.test("trainingFolder: keeps what was saved last, by key, and clears what it was asked about alone", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/runs/training`;
    const { store, clear } = trainingFolder(path);
    assert.equal(await store.load("a"), undefined);
    await store.save("a", Uint8Array.of(1));
    await store.save("a", Uint8Array.of(2, 3));
    await trainingFolder(path).store.save("b", Uint8Array.of(4));
    assert.deepEqual(await store.load("a"), Uint8Array.of(2, 3));
    await clear();
    const left = Array.from(Deno.readDirSync(path), ({ name }) => name);
    assert.deepEqual(left, ["b.state"]);
    assert.equal(await store.load("a"), undefined);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
