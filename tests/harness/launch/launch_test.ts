import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readRecords } from "../../../harness/store/read_store.ts";
import { withFolder } from "../with_folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const fixtures = `${root}tests/fixtures/explainers`;

/** Calls the task of deno.json that starts everything. */
async function task(mode: string, ...args: string[]) {
  const { tasks } = JSON.parse(await Deno.readTextFile(`${root}deno.json`));
  const [, ...flags] = tasks.launch.split(" ");
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...flags, mode, ...args],
    cwd: root,
    stdin: "null",
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  return { code, stdout: out!, stderr: err! };
}

Deno.test("launch: a plug-in reaches nothing but the project, what the call names and its output", () =>
  withFolder(async (folder) => {
    await Deno.copyFile(`${fixtures}/escaping.ts`, `${folder}/mine.ts`);
    const lock = await Deno.readTextFile(`${root}deno.lock`);
    const { code, stderr } = await task(
      "plain",
      ...["run", "--tasks", "xor[instances=2]", "--explainers", "escaping"],
      ...["--explainer", `${folder}/mine.ts`, "--out", `${folder}/out`],
    );
    assert.equal(code, 1, stderr);
    const { records: [record] } = await readRecords(`${folder}/out`);
    const { outcome } = record!;
    assert.ok(outcome.status === "failed");
    const stops: [string, RegExp][] = [
      ["read", /NotCapable: Requires read access/],
      ["write to the project", /NotCapable: Requires write access/],
      ["write to the user's folder", /NotCapable: Requires write access/],
      ["connect", /NotCapable: Requires net access/],
      ["run", /NotCapable: Requires run access/],
      ["native code", /NotCapable: Requires ffi access/],
      ["environment", /NotCapable: Requires env access/],
      ["system", /NotCapable: Requires sys access/],
      ["npm", /TypeError: .*(--cached-only|lockfile|frozen)/],
      ["jsr", /TypeError: .*(Requires import access|--no-remote|lockfile)/],
      ["https", /TypeError: .*(Requires import access|--no-remote|lockfile)/],
      ["import", /TypeError: Requires read access/],
    ];
    const attempts = outcome.error.split("; ");
    for (const [name, stop] of stops) {
      const attempt = attempts.find((text) => text.includes(`${name}: `));
      assert.match(attempt ?? `${name} was not tried`, stop);
    }
    assert.equal(attempts.length, stops.length, outcome.error);
    assert.equal(await Deno.readTextFile(`${root}deno.lock`), lock);
  }));

// By design: code that takes part in a run may read the project and write its output folder.
Deno.test("launch: a plug-in reads the project and its own folder, and writes the output folder", () =>
  withFolder(async (folder) => {
    const module = `export * from "./part.ts";
      import { mine } from "./part.ts";
      await Deno.readTextFile("deno.json");
      export default mine;`;
    const plain = await Deno.readTextFile(`${fixtures}/escaping.ts`);
    const part = plain.replace("export default", "export const mine =")
      .replace(
        /prepare: .*/s,
        `prepare: () => {
          Deno.writeTextFileSync(${JSON.stringify(`${folder}/out/kept`)}, "");
          throw new Error("seen");
        } };`,
      );
    await Deno.mkdir(`${folder}/code`);
    await Deno.writeTextFile(`${folder}/code/part.ts`, part);
    await Deno.writeTextFile(`${folder}/code/mine.ts`, module);
    const { stderr } = await task(
      "plain",
      ...["run", "--tasks", "xor[instances=2]", "--explainers", "escaping"],
      ...["--explainer", `${folder}/code/mine.ts`, "--out", `${folder}/out`],
    );
    assert.match(stderr, /seen/);
    assert.ok((await Deno.stat(`${folder}/out/kept`)).isFile);
  }));

Deno.test("launch: exit codes, output and commands that write elsewhere are as without it", () =>
  withFolder(async (folder) => {
    const call = ["--tasks", "xor[instances=2]", "--explainers", "random"];
    const out = `${folder}/a,b [c] d`;
    const run = await task(
      "plain",
      "run",
      ...call,
      "--out",
      out,
      "--seeds",
      "0",
    );
    assert.equal(run.code, 0, run.stderr);
    const { records: [record] } = await readRecords(out);
    assert.match(record!.observed.commit, /^[0-9a-f]{40}$|^$/);
    const verified = await task("plain", "verify", out);
    assert.match(verified.stdout, /1 reproduced/, verified.stderr);
    const published = await task("plain", "publish", out, `--out=${folder}/p`);
    assert.equal(published.code, 0, published.stderr);
    assert.equal((await task("plain", "list", "metric")).code, 2);
  }));
