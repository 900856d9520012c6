import assert from "node:assert/strict";
import { readRecords } from "../../../harness/store/read_store.ts";
import { faithmark, faithmarkIn } from "../faithmark.ts";
import { withFolder } from "../published.ts";

Deno.test("faithmark fetch: says licence and size, and where a file is; damaged files and unknown datasets are named", () =>
  withFolder(async (folder) => {
    const unknown = await faithmark("fetch", "mnits");
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /did you mean "mnist"/);
    const none = await faithmark("fetch");
    assert.equal(none.code, 2);
    assert.match(none.stderr, /expected --all or ids of datasets, .*mnist/);
    const own = await faithmark("fetch", "wine");
    assert.deepEqual([own.code, own.stdout], [0, "wine: needs no files\n"]);
    const name = "10x_pbmc68k_reduced.h5ad";
    await Deno.writeTextFile(`${folder}/${name}`, "no cells");
    const env = { FAITHMARK_CACHE: folder };
    const damaged = await faithmarkIn(env, "fetch", "pbmc68k");
    assert.equal(damaged.code, 2);
    assert.match(damaged.stdout, /1911295 bytes, licence CC BY 4\.0/);
    assert.match(
      damaged.stderr,
      /Cannot use .*10x_pbmc68k_reduced\.h5ad: expected sha256 863e.* \(8 bytes\)/,
    );
  }));

Deno.test("faithmark run: a task without its files is skipped with the command that fetches them", () =>
  withFolder(async (folder) => {
    const env = { FAITHMARK_CACHE: folder, FAITHMARK_DATA: folder };
    const { code, stdout } = await faithmarkIn(
      env,
      ...["run", "--tasks", "pbmc68k", "--explainers", "saliency"],
      ...["--backend", "wasm", "--out", `${folder}/out`],
    );
    assert.equal(code, 0);
    assert.match(stdout, /1 cells: 0 scored, 1 skipped/);
    const { records } = await readRecords(`${folder}/out`);
    assert.deepEqual(records.map(({ outcome }) => outcome), [{
      status: "skipped",
      reason:
        'needs 10x_pbmc68k_reduced.h5ad, which "deno task fetch pbmc68k" fetches',
    }]);
  }));
