import assert from "node:assert/strict";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import { run } from "../../harness/run/run.ts";
import { selectBackend } from "../../models/backends.ts";
import { custom } from "../../tasks/custom.ts";
import { noHost } from "../datasets/no_host.ts";
import { noRead } from "../datasets/read_stub.ts";
import halves from "../fixtures/plugins/halves.ts";
import pair from "../fixtures/plugins/pair.ts";
import { faithmark } from "../harness/faithmark.ts";
import { layersFiles } from "../models/custom/files.ts";

await selectBackend("wasm");

Deno.test("custom: a spec names data, target and model", () => {
  const text = "custom[data=./a.csv,target=kind,model=http://127.0.0.1:80/v1]";
  assert.deepEqual(resolveOptions(custom, parseSpec(text).options), {
    ...custom.defaults,
    data: "./a.csv",
    target: "kind",
    model: "http://127.0.0.1:80/v1",
  });
  assert.throws(
    () => resolveOptions(custom, { head: "softmax" }),
    /expected one of logit, probability, value/,
  );
});

Deno.test("custom: without data it says what is expected", async () => {
  await assert.rejects(
    custom.load(custom.defaults, noRead, noHost),
    /Cannot read custom data: expected data=<file> that ends in/,
  );
});

/**
 * A folder with 40 rows of two inputs, layers that answer them and what else is given; gone
 * afterwards.
 */
async function withFolder(
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i % 7},${i % 5},${i % 2 === 0 ? "no" : "yes"}\n`,
    );
    await Deno.writeTextFile(`${folder}/a.csv`, `x,y,kind\n${rows.join("")}`);
    for (const [name, bytes] of await layersFiles(2, "softmax")) {
      await Deno.writeFile(`${folder}/${name}`, bytes);
    }
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("custom: a run explains it in workers, records what remakes it, and runs again when the data changes", () =>
  withFolder(async (folder) => {
    const task =
      `custom[data=${folder}/a.csv,target=kind,model=${folder}/model.json,instances=5]`;
    const once = () =>
      run({
        tasks: [task],
        explainers: ["saliency", "occlusion", "random"],
        metrics: ["deletion_auc"],
        seeds: [0],
        jobs: 1,
        backend: "wasm",
        out: `${folder}/out`,
      });
    const { records } = await once();
    for (const { outcome, command } of records) {
      assert.equal(outcome.status, "scored");
      assert.ok(command.startsWith("deno task faithmark run "));
      assert.ok(command.includes(`target=kind`));
    }
    assert.equal((await once()).reused, 3);
    const csv = await Deno.readTextFile(`${folder}/a.csv`);
    await Deno.writeTextFile(`${folder}/a.csv`, csv.replace("0,0", "1,0"));
    assert.equal((await once()).reused, 0);
  }));

Deno.test("custom: a server is asked, and what it has no gradient for is skipped", () =>
  withFolder(async (folder) => {
    let rows = 0;
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      async (request) => {
        const { instances } = await request.json();
        rows += instances.length;
        return Response.json({
          predictions: instances.map(([x, y]: number[]) => [x! - y!, y! - x!]),
        });
      },
    );
    try {
      const address = `http://127.0.0.1:${server.addr.port}/predict`;
      const { records } = await run({
        tasks: [`custom[data=${folder}/a.csv,model=${address},instances=5]`],
        explainers: ["occlusion", "saliency"],
        metrics: ["deletion_auc"],
        seeds: [0],
        jobs: 1,
        backend: "wasm",
        out: `${folder}/out`,
      });
      assert.deepEqual(
        records.map(({ outcome: { status } }) => status),
        ["scored", "skipped"],
      );
      assert.match(records[0]!.command, /^deno task faithmark:net run /);
      assert.ok(rows > 0);
    } finally {
      await server.shutdown();
    }
  }));

Deno.test("custom: the command line runs it beside a metric of one's own, and boards know that metric", () =>
  withFolder(async (folder) => {
    const metric = new URL("../fixtures/plugins/halves.ts", import.meta.url);
    const { code, stderr } = await faithmark(
      "run",
      "--backend",
      "wasm",
      "--jobs",
      "1",
      "--seeds",
      "0",
      "--explainers",
      "saliency",
      "--metrics",
      "sparseness",
      "--metric",
      metric.pathname,
      "--out",
      `${folder}/out`,
      "--tasks",
      `custom[data=${folder}/a.csv,model=${folder}/model.json,instances=5]`,
    );
    assert.equal(code, 0, stderr);
    const board = await faithmark("board", `${folder}/out`);
    assert.match(board.stdout, /### halves \(higher is better\)/);
    const [entry] = [...Deno.readDirSync(`${folder}/out/records`)];
    const record = JSON.parse(
      await Deno.readTextFile(`${folder}/out/records/${entry!.name}`),
    );
    assert.match(
      record.command,
      / --metric 'tests\/fixtures\/plugins\/halves\.ts' --metrics 'sparseness,halves'$/,
    );
    const facts = await faithmark(
      "describe",
      `custom[data=${folder}/a.csv,model=${folder}/model.json,instances=5]`,
    );
    assert.match(facts.stdout, /^fact +TF\.js layers$/m);
    assert.match(facts.stdout, /^fact +it gives its class to/m);
    const net = await faithmark(
      "describe",
      `custom[data=${folder}/a.csv,model=http://127.0.0.1:8080/,instances=5]`,
    );
    assert.match(net.stdout, /not loaded.*deno task faithmark:net/);
  }));

Deno.test("run: a task and a metric as objects, in this thread", () =>
  withFolder(async (folder) => {
    const { records } = await run({
      tasks: [pair],
      explainers: ["saliency"],
      metrics: [halves],
      backend: "wasm",
      out: `${folder}/out`,
    });
    assert.deepEqual(
      records.map(({ names, outcome }) => [
        names.task,
        outcome.status === "scored" && outcome.scores,
      ]),
      [["pair", { halves: [0.5, 0.5] }]],
    );
  }));
