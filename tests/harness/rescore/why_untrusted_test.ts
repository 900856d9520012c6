import assert from "node:assert/strict";
import { judge } from "../../../harness/rescore/judge.ts";
import { score } from "../../../harness/rescore/score.ts";
import { verify } from "../../../harness/rescore/verify.ts";
import { whyUntrusted } from "../../../harness/rescore/why_untrusted.ts";
import { run } from "../../../harness/run/run.ts";
import { fileUrl } from "../../../harness/data/file_url.ts";
import { withFolder } from "../with_folder.ts";

const reasonOf = (model: string, more = {}) =>
  whyUntrusted(
    { task: { id: "custom", version: 1, options: { model } } },
    more,
  );

Deno.test("whyUntrusted: modules and addresses, however they are written, unless the caller names them", () => {
  for (
    const model of [
      "a.ts",
      "./a.MJS",
      "/b/a.js",
      "a.cts",
      "HTTP://a.org",
      "https://a.org/x.json",
    ]
  ) {
    assert.match(reasonOf(model)!, /names the (module|address) .*--trust/);
    assert.equal(reasonOf(model, { trust: true }), undefined);
  }
  for (const model of ["", "model.json", "a.onnx", "a.ts.csv"]) {
    assert.equal(reasonOf(model), undefined);
  }
  assert.equal(reasonOf("a.ts", { modules: [fileUrl("./a.ts")] }), undefined);
  assert.match(reasonOf("b.ts", { modules: [fileUrl("a.ts")] })!, /b\.ts/);
});

Deno.test("verify, score, judge: the module that a record names runs only when it is trusted", () =>
  withFolder(async (folder) => {
    const seen = `${folder}/seen`;
    await Deno.writeTextFile(
      `${folder}/m.ts`,
      `Deno.writeTextFileSync(${JSON.stringify(seen)}, "x", { append: true });
      export const predict = (rows) => rows.map(([x, y]) => [x - y, y - x]);`,
    );
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i % 7},${i % 5},${i % 2}\n`,
    );
    await Deno.writeTextFile(`${folder}/a.csv`, `x,y,kind\n${rows.join("")}`);
    const out = `${folder}/out`;
    await run({
      tasks: [`custom[data=${folder}/a.csv,model=${folder}/m.ts,instances=5]`],
      explainers: ["occlusion"],
      metrics: ["deletion_auc"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
    });
    const runs = async () => (await Deno.readTextFile(seen)).length;
    const before = await runs();
    const metrics = ["insertion_auc"];
    const [verdict] = await verify({ out, jobs: 1 });
    assert.equal(verdict!.status, "skipped");
    const { failed } = await score({ out, jobs: 1, metrics });
    const judged = await judge({ out, jobs: 1 });
    for (
      const { reason } of [
        verdict as { reason: string },
        ...failed,
        ...judged.failed,
      ]
    ) {
      assert.match(
        reason,
        /names the module .*m\.ts, which would run: --trust/,
      );
    }
    assert.equal(failed.length + judged.failed.length, 2);
    assert.equal(await runs(), before);
    const [trusted] = await verify({ out, jobs: 1, trust: true });
    assert.equal(trusted!.status, "reproduced");
    assert.ok(await runs() > before);
  }));
