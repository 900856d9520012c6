import assert from "node:assert/strict";
import { closeNotes, noted } from "../../../harness/store/started.ts";
import { StorageError } from "../../../harness/store/storage_error.ts";
import { withFolder } from "../with_folder.ts";

const giveUp = () => "given up";

Deno.test("noted: a note while the work is under way, gone when it ends or throws", () =>
  withFolder(async (out) => {
    const path = `${out}/started/k`;
    const work = () => Deno.readTextFile(path);
    assert.equal(await noted({ out, key: "k", work, giveUp }), "1");
    await assert.rejects(Deno.stat(path), Deno.errors.NotFound);
    const throws = () => Promise.reject(new Error("no"));
    await assert.rejects(noted({ out, key: "k", work: throws, giveUp }), /no/);
    await assert.rejects(Deno.stat(path), Deno.errors.NotFound);
    await closeNotes(out);
    await assert.rejects(Deno.stat(`${out}/started`), Deno.errors.NotFound);
    await closeNotes(out);
  }));

Deno.test("noted: what was found unfinished twice is given up, and then tried again", () =>
  withFolder(async (out) => {
    const path = `${out}/started/k`;
    const work = () => Deno.readTextFile(path);
    await Deno.mkdir(`${out}/started`);
    await Deno.writeTextFile(path, "1");
    assert.equal(await noted({ out, key: "k", work, giveUp }), "2");
    await Deno.writeTextFile(path, "2");
    assert.equal(await noted({ out, key: "k", work, giveUp }), "given up");
    assert.equal(await noted({ out, key: "k", work, giveUp }), "1");
    await Deno.writeTextFile(path, "damaged");
    assert.equal(await noted({ out, key: "k", work, giveUp }), "1");
  }));

Deno.test("noted: a folder that cannot be written is said", () =>
  withFolder(async (folder) => {
    const out = `${folder}/file`;
    await Deno.writeTextFile(out, "");
    const work = () => Promise.resolve("");
    await assert.rejects(noted({ out, key: "k", work, giveUp }), StorageError);
  }));
