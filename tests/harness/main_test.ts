import { decode } from "fast-png";
import assert from "node:assert/strict";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { readFile } from "../../harness/data/read_file.ts";
import { readRecords } from "../../harness/store/read_store.ts";
import { selectBackend } from "../../models/backends.ts";
import { loadNetwork } from "../../models/storage.ts";
import { assertClose } from "../assert_close.ts";

const root = new URL("../../", import.meta.url);

function faithmark(...args: string[]): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-env",
      "--allow-sys",
      "harness/main.ts",
      ...args,
    ],
    cwd: root,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}

async function call(
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await faithmark(...args).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

async function withFolder(test: (out: string) => Promise<void>) {
  const out = await Deno.makeTempDir();
  try {
    await test(out);
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

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

const portrait = (kind: string, ...rest: string[]) => [
  ...["portrait", "--task", "digits", "--kind", kind, "--backend", "wasm"],
  ...(rest.includes("--out") ? rest : [...rest, "--out", "/tmp/never"]),
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
    assert.equal((await call(...tiny(whole, plan))).code, 0);
    const cells = await recordsIn(whole);
    assert.equal(cells, 1 + 1 + 5 + 5 + 1);

    const broken = `${folder}/broken`;
    for (const enough of [0, 2, 5]) {
      const child = faithmark(...tiny(broken, plan), "--jobs", "1").spawn();
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
    const { code, stdout } = await call(...tiny(broken, plan));
    assert.equal(code, 0);
    if (kept > 0) assert.match(stdout, /were there already/);
    assert.equal(await remade(broken), await remade(whole));
  }));

Deno.test("faithmark run: an interrupt ends it cleanly, and the same command goes on", () =>
  withFolder(async (out) => {
    const args = [...tiny(out, "saliency,sensx"), "--jobs", "1"];
    const child = faithmark(...args).spawn();
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
    const again = await call(...args);
    assert.equal(again.code, 0);
    assert.match(again.stdout, /6 cells: 6 scored, .* were there already/);
  }));

Deno.test("faithmark run: writes board and scores, prints them, exits 1 where a cell failed", () =>
  withFolder(async (out) => {
    const args = [...tiny(out, "saliency,faulty"), "--explainer", faulty];
    const { code, stdout, stderr } = await call(...args);
    assert.equal(code, 1);
    assert.match(stdout, /\| saliency +\|/);
    assert.match(stdout, /2 cells: 1 scored, 0 skipped, 0 timed out, 1 failed/);
    assert.match(
      stderr,
      /failed: xor\[instances=6\] · faulty, seed 0: the method broke/,
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
      const shown = await call("board", out, "--format", format);
      const name = format === "csv" ? "scores.csv" : `board.${format}`;
      const written = await Deno.readTextFile(`${out}/${name}`);
      assert.equal(shown.stdout.trim(), written.trim());
    }
  }));

Deno.test("faithmark board: ranks anew what is selected, and exits 1 where a row lies above the oracle", () =>
  withFolder(async (out) => {
    const run = await call(...tiny(out, "saliency,occlusion,oracle"));
    assert.equal(run.code, 0);
    const part = await call("board", out, "--explainers", "occlusion");
    assert.equal(part.code, 0);
    assert.match(part.stdout, /^\| 1 +\| occlusion/m);
    assert.doesNotMatch(part.stdout, /saliency/);
    assert.match(part.stdout, /^\| control +\| oracle/m);

    const { records } = await readRecords(out);
    const oracle = records.find(({ cell }) => cell.explainer.id === "oracle");
    const path = `${out}/records/${oracle!.key}.json`;
    const record = JSON.parse(await Deno.readTextFile(path));
    record.outcome.scores.auroc.fill(0);
    await Deno.writeTextFile(path, JSON.stringify(record));
    const { code, stdout, stderr } = await call("board", out);
    assert.equal(code, 1);
    assert.match(stdout, /^\*\*This board is invalid: .* in auroc\.\*\*$/m);
    assert.match(stderr, /invalid: a row lies above the oracle in auroc$/m);
  }));

Deno.test("faithmark run: a folder that cannot be written ends it with code 1 and what to do", () =>
  withFolder(async (out) => {
    await Deno.writeTextFile(`${out}/file`, "");
    const { code, stderr } = await call(...tiny(`${out}/file`, "saliency"));
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
    [portrait("filter"), /did you mean "filters"/],
    [portrait("filters", "--layer", "conv"), /did you mean "conv_0"/],
  ];
  for (const [args, message] of bad) {
    const { code, stderr } = await call(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, message);
  }
});

Deno.test("faithmark portrait: a layer's filters as PNG files under their captions, and all in one", () =>
  withFolder(async (out) => {
    const { code, stdout } = await call(
      ...portrait("filters", "--layer", "conv_0", "--out", `${out}/new`),
    );
    assert.equal(code, 0);
    assert.match(stdout, /^conv_0, filter 15\n17 files in /m);
    const decoded = async (name: string) =>
      decode(await Deno.readFile(`${out}/new/${name}.png`));
    await selectBackend("cpu");
    const { network } = await loadNetwork(readFile, "models/weights/digits");
    const kernel = await network.getLayer("conv_0").getWeights()[0]!.data();
    const largest = Math.max(...kernel.map(Math.abs));
    for (const filter of [0, 15]) {
      const { width, height, data } = await decoded(`conv_0_filter_${filter}`);
      assert.deepEqual([width, height], [126, 126]); // 3 by 3, 42 times as large
      for (let place = 0; place < 9; place++) {
        const weight = kernel[16 * place + filter]! / largest;
        const at = Math.floor(place / 3) * 42 * 126 + place % 3 * 42;
        const [red, green, blue] = data.subarray(3 * at, 3 * at + 3);
        const rest = 255 * (1 - Math.abs(weight));
        // Rounded to whole numbers.
        assertClose([green!], [rest], { atol: 0.51 });
        assert.equal(weight < 0 ? blue : red, 255);
        assert.equal(weight < 0 ? red : blue, green);
      }
    }
    const { width, height } = await decoded("grid");
    assert.deepEqual([width, height], [4 * 126 + 3 * 4, 4 * 126 + 3 * 4]);
  }));

Deno.test("faithmark portrait: equal seeds make equal files, also in a folder that is there", () =>
  withFolder(async (out) => {
    const made = async (seed: string) => {
      const kind = "activation_maximization[steps=3,noise=0.1,unit=4]";
      const { code } = await call(
        ...portrait(kind, "--seed", seed, "--out", out),
      );
      assert.equal(code, 0);
      return await Deno.readFile(`${out}/grid.png`);
    };
    const first = await made("0");
    assert.deepEqual(await made("0"), first);
    assert.notDeepEqual(await made("1"), first);
  }));

Deno.test("faithmark list: every room, as text and as JSON", async () => {
  const rooms = ["explainers", "metrics", "tasks", "datasets", "suites"];
  for (const room of [...rooms, "portraits"]) {
    const { code, stdout } = await call("list", room, "--json");
    assert.equal(code, 0);
    const ids: string[] = JSON.parse(stdout).map(({ id }: { id: string }) =>
      id
    );
    assert.ok(ids.length > 0 && ids.every((id) => typeof id === "string"));
    const text = (await call("list", room)).stdout;
    for (const id of ids) assert.match(text, new RegExp(`^${id}`, "m"));
  }
});

Deno.test("faithmark doctor: says what each backend is, or why it is not there", async () => {
  const { code, stdout } = await call("doctor", "--json");
  assert.equal(code, 0);
  const { backends, cores, auto } = JSON.parse(stdout);
  const names = backends.map(({ name }: { name: string }) => name);
  assert.deepEqual(names, ["webgpu", "tensorflow", "onnx", "wasm", "cpu"]);
  assert.ok(cores >= 1 && typeof auto === "string");
  assert.ok(backends[names.indexOf("wasm")].gflops > 0);
});
