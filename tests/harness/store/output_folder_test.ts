import assert from "node:assert/strict";
import {
  checkFolder,
  openFolder,
  type OutputFolder,
  ownFolder,
  writeFiles,
} from "../../../harness/store/output_folder.ts";
import { readMarker } from "../../../harness/store/marker.ts";
import { filesIn } from "../../../harness/store/own_files.ts";
import { StorageError } from "../../../harness/store/storage_error.ts";
import { temporaryName } from "../../../harness/store/temporary.ts";
import { withFolder } from "../with_folder.ts";

const bytes = new TextEncoder().encode("a");
const record = `records/${"ab".repeat(32)}.json`;

/** Writes a file by hand. */
async function put(folder: string, path: string, text = ""): Promise<void> {
  const inside = `${folder}/${path}`.replace(/\/[^/]*$/, "");
  await Deno.mkdir(inside, { recursive: true });
  await Deno.writeTextFile(`${folder}/${path}`, text);
}

Deno.test("checkFolder: nothing, an empty folder and empty subfolders may be written to", () =>
  withFolder(async (folder) => {
    for (const out of [folder, `${folder}/new`]) {
      const { marked, files } = await checkFolder(out, "run");
      assert.deepEqual([marked, files], [false, []]);
    }
    await Deno.mkdir(`${folder}/records`);
    await put(folder, temporaryName("records/a"));
    await checkFolder(folder, "run");
  }));

Deno.test("checkFolder: an empty path, other files and a file are refused", () =>
  withFolder(async (folder) => {
    for (const out of ["", " "]) {
      await assert.rejects(checkFolder(out, "run"), /its path, .* empty one/);
    }
    await put(folder, "records/invoice.txt");
    await put(folder, "tables/mytable.csv");
    for (const kind of ["run", "publication", "export"] as const) {
      await assert.rejects(checkFolder(folder, kind), {
        name: "RangeError",
        message: /a folder of other files, without faithmark\.json; choose/,
      });
    }
    await assert.rejects(
      checkFolder(`${folder}/records/invoice.txt`, "run"),
      (error) =>
        error instanceof StorageError && /it is a file/.test(error.message),
    );
  }));

Deno.test("checkFolder: a folder of an earlier version is known by its records, its board and tables by their names and first lines", () =>
  withFolder(async (folder) => {
    await put(folder, record);
    await put(folder, "board.html");
    await put(folder, "notes.md");
    await put(folder, "tables/mytable.csv", "a,b");
    await put(folder, "tables/auroc.csv", "metric,better,explainer,status");
    const own = await ownFolder(folder);
    assert.equal(own?.kind, "run");
    assert.deepEqual(own.files, ["board.html", "tables/auroc.csv"]);
    await put(folder, "agreement.json");
    assert.equal((await ownFolder(folder))?.kind, "publication");
    await assert.rejects(
      checkFolder(folder, "run"),
      /one of published records/,
    );
    await checkFolder(folder, "publication");
  }));

Deno.test("openFolder: the folder has a marker, and no temporary files of killed writers", () =>
  withFolder(async (folder) => {
    const out = `${folder}/a/b`;
    await openFolder(out, "export");
    await put(out, temporaryName("records/x"));
    await put(out, temporaryName("x"));
    await put(out, "records/mine.tmp");
    assert.equal((await openFolder(out, "run")).kind, "run");
    assert.deepEqual(await filesIn(out), [
      "faithmark.json",
      "records/mine.tmp",
    ]);
    assert.equal((await readMarker(out))?.faithmark, "run");
    await assert.rejects(openFolder(out, "publication"), /one of a run/);
  }));

Deno.test("writeFiles: what is replaced is removed, other files stay and are not overwritten", () =>
  withFolder(async (out) => {
    const open = () => openFolder(out, "run");
    const write = (folder: OutputFolder, ...paths: string[]) =>
      writeFiles(
        folder,
        new Map(paths.map((path) => [path, bytes])),
        (path) => path.startsWith("tables/"),
      );
    await write(await open(), "a", "tables/a.csv");
    await put(out, "tables/mine.csv");
    await write(await open(), "b", "tables/b.csv");
    assert.deepEqual(await filesIn(out), [
      "a",
      "b",
      "faithmark.json",
      "tables/b.csv",
      "tables/mine.csv",
    ]);
    assert.deepEqual((await readMarker(out))?.files, [
      "a",
      "b",
      "tables/b.csv",
    ]);
    await assert.rejects(
      write(await open(), "c", "tables/mine.csv"),
      /Cannot write .*mine\.csv: expected no file or one that Faithmark wrote/,
    );
    assert.ok(!(await filesIn(out)).includes("c"));
  }));
