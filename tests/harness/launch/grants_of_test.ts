import assert from "node:assert/strict";
import { grantsOf, type Launch } from "../../../harness/launch/grants_of.ts";

const base: Launch = {
  mode: "plain",
  args: [],
  root: "/project",
  places: { cache: "/cache", mirror: "/data" },
};

/** Values of a permission for a call in words. */
function allowed(kind: string, call: string, more: Partial<Launch> = {}) {
  const args = call.split(" ").map((word) => word.replaceAll("_", " "));
  const start = `--allow-${kind}=`;
  return grantsOf({ ...base, args, ...more })
    .find((flag) => flag.startsWith(start))?.slice(start.length);
}

Deno.test("grantsOf: what the call names may be read, modules and model.json with their folders", () => {
  const cases: [string, string][] = [
    ["run --tasks xor --explainers saliency", ""],
    ["run --explainer mine.ts --task ../b/task.js", ",/b/task.js,/b"],
    [
      "run --tasks custom[data=/d/a.csv,model=/m/model.json]",
      ",/d/a.csv,/m/model.json,/m",
    ],
    ["run --tasks custom[model=/mine.ts]", ",/mine.ts"],
    ["run --tasks custom[data=", ""],
    ["score --attributions=/d/e/a,b.npy", ",/d/e"],
    ["board /runs/a", ",/runs/a"],
  ];
  for (const [call, more] of cases) {
    const read = allowed("read", call)!.replaceAll(/\/project\/[^,]*,?/g, "");
    assert.equal(read, `/project,/cache,/data${more}`, call);
  }
  assert.throws(() => allowed("read", "board /a,b"), /comma .* is \/a,b$/);
  const trusted = { trusted: ["/d/a.csv", "xor", "http://a.org"] };
  assert.match(allowed("read", "verify a", trusted)!, /,\/d\/a.csv$/);
});

Deno.test("grantsOf: only the output folder may be written", () => {
  const cases: [string, string | undefined, Partial<Launch>?][] = [
    ["run --out a", "/project/a"],
    ["run", "/project/runs/quick_v1", { usualOut: "runs/quick_v1" }],
    ["score a --metrics auroc", "/project/a"],
    ["judge a", "/project/a"],
    ["verify a", "/scratch", { scratch: "/scratch" }],
    ["board a", undefined],
    ["list tasks", undefined],
    ["fsck a", undefined],
    ["fsck a --repair", "/project/a"],
    ["publish a --out /b/c", "/b"],
    ["merge a b --out=/c/d", "/c"],
    ["publish a", undefined],
    ["fetch mnist", "/cache", { mode: "fetch" }],
    [
      "xor",
      "/project/models/weights,/project/tasks/certificates,/project/runs/training",
      { mode: "train" },
    ],
  ];
  for (const [call, write, more] of cases) {
    assert.equal(allowed("write", call, more), write, call);
  }
});

Deno.test("grantsOf: network, native code and packages only where the task of deno.json is for it", () => {
  const call =
    "run --tasks custom[model=https://a.org:81/b],custom[model=http://c.org]";
  assert.equal(allowed("net", call), undefined);
  assert.equal(allowed("net", call, { mode: "net" }), "a.org:81,c.org");
  assert.equal(
    allowed("net", "fetch x", { mode: "fetch", hosts: ["d.org"] }),
    "d.org",
  );
  assert.equal(allowed("ffi", call), undefined);
  assert.equal(allowed("ffi", call, { mode: "onnx" }), "/project/node_modules");
  for (const mode of ["plain", "onnx", "net", "fetch", "train"] as const) {
    const flags = grantsOf({ ...base, mode });
    for (const flag of ["frozen", "cached-only", "no-remote", "deny-import"]) {
      assert.ok(flags.includes(`--${flag}`), `${mode} ${flag}`);
    }
    assert.ok(
      !flags.some((flag) => /^--allow-(run|all|import)|^-A/.test(flag)),
    );
    assert.ok(!allowed("env", "run", { mode })!.includes("HOME"));
  }
});
