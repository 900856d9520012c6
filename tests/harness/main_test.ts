import assert from "node:assert/strict";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { ScoredRecord } from "../../core/records/record.ts";
import { readRecords } from "../../harness/store/read_store.ts";
import { writeRecord } from "../../harness/store/write_store.ts";
import { faithmark, faithmarkProcess } from "./faithmark.ts";
import { withFolder } from "./with_folder.ts";

const faulty =
  new URL("../fixtures/explainers/faulty.ts", import.meta.url).pathname;

const tiny = (out: string, explainers: string) => [
  "run",
  "--tasks",
  "xor[instances=6]",
  "--explainers",
  explainers,
  "--backend",
  "wasm",
  "--out",
  out,
];

async function remade(out: string): Promise<string> {
  const { records, damaged } = await readRecords(out);
  assert.deepEqual(damaged, []);
  return canonicalJson(records.map(({ observed: _, ...rest }) => rest), 1);
}

/** Number of records in a folder. */

async function recordsIn(out: string): Promise<number> {
  return (await readRecords(out)).records.length;
}

Deno.test("faithmark run: killed at any point, it goes on where it was, with the same numbers", () =>
  withFolder(async (folder) => {
    const plan =
      "saliency,occlusion,random,'sensx[samples=20,walks=9]',integrated_gradients"
        .replaceAll("'", "");
    const whole = `${folder}/whole`;
    assert.equal((await faithmark(...tiny(whole, plan))).code, 0);
    const cells = await recordsIn(whole);
    assert.equal(cells, 1 + 1 + 5 + 5 + 1);

    const broken = `${folder}/broken`;
    for (const enough of [0, 2, 5]) {
      const child = faithmarkProcess(...tiny(broken, plan), "--jobs", "1")
        .spawn();
      const ended = child.output();
      let over = false;
      ended.then(() => over = true);
      while (!over && await recordsIn(broken).catch(() => 0) < enough) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      child.kill("SIGKILL");
      await ended;
    }
    const kept = await recordsIn(broken);
    const { code, stdout } = await faithmark(...tiny(broken, plan));
    assert.equal(code, 0);
    if (kept > 0) assert.match(stdout, /were there already/);
    assert.equal(await remade(broken), await remade(whole));
  }));

Deno.test("faithmark run: an interrupt ends it cleanly, and the same command goes on", () =>
  withFolder(async (out) => {
    const args = [...tiny(out, "saliency,sensx"), "--jobs", "1"];
    const child = faithmarkProcess(...args).spawn();
    const ended = child.output();
    while (await recordsIn(out) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    assert.equal(code, 130);
    assert.match(
      new TextDecoder().decode(stderr),
      /Stopped\. What is done is kept/,
    );
    const again = await faithmark(...args);
    assert.equal(again.code, 0);
    assert.match(again.stdout, /6 cells: 6 scored, .* were there already/);
  }));

Deno.test("faithmark run: writes board and scores, prints them, exits 1 where a cell failed", () =>
  withFolder(async (out) => {
    const args = [...tiny(out, "saliency,faulty"), "--explainer", faulty];
    const { code, stdout, stderr } = await faithmark(...args);
    assert.equal(code, 1);
    assert.match(stdout, /\| saliency +\|/);
    assert.match(stdout, /2 cells: 1 scored, 0 skipped, 0 timed out, 1 failed/);
    assert.match(
      stderr,
      /failed: xor\[instances=6\] · faulty, seed 0: explaining with faulty \(explainer\): the method broke/,
    );

    const csv = await Deno.readTextFile(`${out}/scores.csv`);
    assert.equal(
      csv.split("\n")[0],
      "suite,task,explainer,options,seed,metric,n,missing,mean,sd,low,high",
    );
    assert.match(
      csv,
      /^quick_v1,xor\[instances=6\],saliency,,0,auroc,6,0,[\d.]+,[\d.]+,[\d.]+,[\d.]+$/m,
    );
    const board = JSON.parse(await Deno.readTextFile(`${out}/board.json`));
    assert.equal(board.gaps[0].status, "failed");

    for (const format of ["md", "csv", "json", "html"]) {
      const shown = await faithmark("board", out, "--format", format);
      const name = format === "csv" ? "scores.csv" : `board.${format}`;
      const written = await Deno.readTextFile(`${out}/${name}`);
      assert.equal(shown.stdout.trim(), written.trim());
    }
  }));

Deno.test("faithmark board: ranks anew what is selected, and exits 1 where a row lies above the oracle", () =>
  withFolder(async (out) => {
    const run = await faithmark(...tiny(out, "saliency,occlusion,oracle"));
    assert.equal(run.code, 0);
    const part = await faithmark("board", out, "--explainers", "occlusion");
    assert.equal(part.code, 0);
    assert.match(part.stdout, /^\| 1 +\| occlusion/m);
    assert.doesNotMatch(part.stdout, /saliency/);
    assert.match(part.stdout, /^\| control +\| oracle/m);

    const { records } = await readRecords(out);
    const oracle = records.find(({ cell }) => cell.explainer.id === "oracle");
    const outcome = oracle!.outcome as ScoredRecord["outcome"];
    const auroc = outcome.scores["auroc"]!.map(() => 0);
    const scores = { ...outcome.scores, auroc };
    await writeRecord(out, { ...oracle!, outcome: { ...outcome, scores } });
    const { code, stdout, stderr } = await faithmark("board", out);
    assert.equal(code, 1);
    assert.match(stdout, /^\*\*This board is invalid: .* in auroc\.\*\*$/m);
    assert.match(stderr, /invalid: a row lies above the oracle in auroc$/m);
  }));

Deno.test("faithmark run: a folder that cannot be written ends it with code 1 and what to do", () =>
  withFolder(async (out) => {
    await Deno.writeTextFile(`${out}/file`, "");
    const { code, stderr } = await faithmark(
      ...tiny(`${out}/file`, "saliency"),
    );
    assert.equal(code, 1);
    assert.match(stderr, /Cannot write .*\/file: .*--out/);
  }));

Deno.test("faithmark: a bad call exits with 2 and names what is wrong", async () => {
  const bad: [string[], RegExp][] = [
    [["run", "--explainers", "salency"], /did you mean "saliency"/],
    [["run", "--tasks", "xor[rows=3]"], /Cannot set option "rows" of xor/],
    [["run", "--explainers", "sensx[walks"], /Cannot read a spec/],
    [["run", "--seeds", "one"], /Expected a number, found "one"/],
    [["run", "--backend", "gpu"], /Allowed choices are auto, webgpu/],
    [
      ["run", "--backend", "tensorflow", "--out", "/tmp/never"],
      /backend tensorflow: /,
    ],
    [["list", "explainer"], /Allowed choices are explainers/],
    [["board", "no/such/folder"], /records in no\/such\/folder/],
    [["explain"], /unknown command/],
    [["portrait"], /required option '--task <spec>'/],
  ];
  for (const [args, message] of bad) {
    const { code, stderr } = await faithmark(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, message);
  }
});

Deno.test("faithmark doctor: says what each backend is, or why it is not there", async () => {
  const { code, stdout } = await faithmark("doctor", "--json");
  assert.equal(code, 0);
  const { backends, cores, auto } = JSON.parse(stdout);
  const names = backends.map(({ name }: { name: string }) => name);
  assert.deepEqual(names, ["webgpu", "tensorflow", "onnx", "wasm", "cpu"]);
  assert.ok(cores >= 1 && typeof auto === "string");
  assert.ok(backends[names.indexOf("wasm")].gflops > 0);
});
