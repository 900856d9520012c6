import assert from "node:assert/strict";
import { probePlugins } from "../../../harness/plan/probe_plugins.ts";
import { run } from "../../../harness/run/run.ts";

const module = (text: string) =>
  `data:text/javascript,${encodeURIComponent(text)}`;
const fixture = (path: string) =>
  new URL(`../../fixtures/${path}`, import.meta.url).href;

Deno.test("probePlugins: cards with stand-ins, and nothing of the module in this thread", async () => {
  const { modules, explainers, metrics, tasks } = await probePlugins([
    fixture("explainers/faulty.ts"),
    fixture("plugins/halves.ts"),
    fixture("plugins/pair.ts"),
    module(`Object.prototype.polluted = 1;
      export default { id: "mine", version: 1, summary: "", references: [],
        defaults: {}, needs: [], claims: [], signed: true, stochastic: false,
        prepare() {} };`),
  ]);
  assert.deepEqual(modules!.map(({ kind, id }) => [kind, id]), [
    ["explainer", "faulty"],
    ["metric", "halves"],
    ["task", "pair"],
    ["explainer", "mine"],
  ]);
  assert.deepEqual(explainers[0]!.limits, {
    fault: { choices: ["throw", "shape", "nan"] },
  });
  assert.deepEqual(metrics[0]!.range, [0, 1]);
  await assert.rejects(tasks[0]!.load({}, () => Promise.reject()), /workers/);
  assert.ok(!("polluted" in {}));
});

Deno.test("probePlugins: a module that throws, leaves or never ends is named, and nothing is written", async () => {
  const bad = [
    [`throw new Error("top")`, /Cannot use data:.* throws: top/],
    ["Deno.exit(0)", /one that ends the process when it is loaded/],
    ["self.close()", /one that ends the process when it is loaded/],
    ["await new Promise(() => {})", /one that does not end loading in 4 s/],
    ["for (;;);", /one that does not end loading in 4 s/],
    ["export default { id: 'My-Method' }", /snake_case/],
  ] as const;
  await Promise.all(
    bad.map(([text, message]) =>
      assert.rejects(probePlugins([module(text)], 4), {
        name: "TypeError",
        message,
      })
    ),
  );
  const out = `${await Deno.makeTempDir()}/never`;
  await assert.rejects(
    run({ modules: [module("Deno.exit(0)")], out }),
    /ends the process/,
  );
  await assert.rejects(Deno.stat(out), Deno.errors.NotFound);
});
