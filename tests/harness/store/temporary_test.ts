import assert from "node:assert/strict";
import {
  abandoned,
  isHeld,
  isTemporary,
  removeAbandoned,
  temporaryName,
} from "../../../harness/store/temporary.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("temporaryName: a new name each time, that isTemporary knows and others' names are not", () => {
  const name = temporaryName("a/b.json");
  assert.notEqual(name, temporaryName("a/b.json"));
  assert.ok(isTemporary(name));
  for (const other of ["a.tmp", "b.json", `${name}.txt`, "a.12-34.tmp"]) {
    assert.ok(!isTemporary(other), other);
  }
});

Deno.test("removeAbandoned: what a living process holds and what is not ours stay", () =>
  withFolder(async (folder) => {
    const [held, left] = [`${folder}/a`, `${folder}/b`].map(temporaryName);
    await Deno.writeTextFile(left!, "");
    await Deno.writeTextFile(`${folder}/mine.tmp`, "");
    const file = await Deno.open(held!, { write: true, createNew: true });
    await file.lock(true);
    assert.ok(await isHeld(held!));
    assert.ok(!await isHeld(left!));
    assert.deepEqual(await abandoned(folder), [left]);
    await removeAbandoned(folder);
    assert.deepEqual(
      [...Deno.readDirSync(folder)].map(({ name }) => name).sort(),
      [held!.slice(folder.length + 1), "mine.tmp"].sort(),
    );
    file.close();
    assert.deepEqual(await abandoned(folder), [held]);
    assert.deepEqual(await abandoned(`${folder}/no`), []);
  }));
