import assert from "node:assert/strict";
import type { Read } from "../../../core/contracts/dataset.ts";
import type { HostAccess } from "../../../core/contracts/host_access.ts";
import { selectBackend } from "../../../models/backends.ts";
import { stackModel } from "../../../models/onnx/stack_model.ts";
import {
  openModel,
  type OpenOptions,
} from "../../../tasks/custom/open_model.ts";
import { onnx } from "../../backends/onnx.ts";
import { noHost } from "../../datasets/no_host.ts";
import { graphFiles, layersFiles, reading } from "../../models/custom/files.ts";

await selectBackend("cpu");

const sample = { shape: [1, 2], data: new Float32Array([3, 4]) };
const source = new TextEncoder().encode("the source");
const read: Read = () => Promise.resolve(source);

function open(
  path: string,
  changes: Partial<OpenOptions> = {},
  host: HostAccess = noHost,
) {
  return openModel({ path, head: "logit", sample, read, host, ...changes });
}

const exporting = (predict: unknown) => ({
  ...noHost,
  importModule: () => Promise.resolve({ predict }),
});

Deno.test("openModel: TF.js models by what their JSON holds", async () => {
  const layers = await open("m/model.json", {
    read: reading(await layersFiles(2, "softmax")),
  });
  assert.ok(layers.model.layers && !layers.byAnswers);
  assert.equal(layers.files.length, 2);
  const graph = await open("m/model.json", {
    read: reading(graphFiles()),
    head: "probability",
  });
  assert.ok(graph.model.gradient && !graph.model.layers);
  assert.deepEqual(graph.facts, ["TF.js graph, with gradients"]);
  const without = await open("model.json", {
    read: reading(graphFiles("Cumprod")),
    head: "probability",
  });
  assert.match(without.facts[0]!, /^TF\.js graph, without gradients: /);
});

Deno.test("openModel: an ONNX file", { ignore: !onnx }, async () => {
  const kernel = new Float32Array([1, 2]);
  const layer = { kind: "dense", kernel, width: 1, relu: false } as const;
  const bytes = Uint8Array.from(stackModel([layer], [2]));
  const { model, files } = await open("m.onnx", {
    read: () => Promise.resolve(bytes),
  });
  assert.deepEqual([...(await model.predict(sample)).data], [-11, 11]);
  assert.deepEqual(files, [bytes]);
});

Deno.test("openModel: a module's predict, which may promise", async () => {
  const sum = (rows: number[][]) =>
    Promise.resolve(rows.map(([a, b]) => [a! + b!, -1]));
  const { model, files, byAnswers } = await open("m.ts", {}, exporting(sum));
  assert.deepEqual([...(await model.predict(sample)).data], [7, -1]);
  assert.ok(byAnswers);
  assert.deepEqual(files, [source]);
  await assert.rejects(
    open("m.ts", {}, exporting(undefined)),
    /Cannot use m\.ts: expected an exported function predict\(rows\), current value is undefined/,
  );
  await assert.rejects(
    open("m.ts", {}, exporting(() => [1, 2])),
    /Cannot use m\.ts: expected a list of 1 outputs/,
  );
});

Deno.test("openModel: a server is sent rows and answers predictions, or the bare list", async () => {
  const address = "http://127.0.0.1:1/predict";
  const answering = (answer: unknown) => ({
    ...noHost,
    post(url: string, question: unknown) {
      assert.equal(url, address);
      assert.deepEqual(question, { instances: [[3, 4]] });
      return Promise.resolve(answer);
    },
  });
  for (const answer of [{ predictions: [[1, 2]] }, [[1, 2]]]) {
    const { model, byAnswers } = await open(address, {}, answering(answer));
    assert.equal(model.outputs, 2);
    assert.ok(byAnswers);
  }
  await assert.rejects(
    open(address, {}, answering({ error: "no such model" })),
    // what a server says is not repeated
    /^RangeError: Cannot use http:\S+: expected a list of 1 outputs, one per row, current value is a value of type object$/,
  );
});

Deno.test("openModel: another kind of file is refused, as is none, and what needs access to the host without it", async () => {
  for (const path of ["", "model.pkl"]) {
    await assert.rejects(open(path), /expected model=<file> that ends in/);
  }
  await assert.rejects(
    openModel({
      path: "m.ts",
      head: "logit",
      sample,
      read,
      host: undefined,
    }),
    /Cannot open m\.ts: expected access to the host/,
  );
});

Deno.test("openModel: one output is two, whatever the kind of model; a value is not", async () => {
  const bare = (rows: number[][]) => rows.map(([a]) => a! / 4);
  const post = () => Promise.resolve({ predictions: [0.75] });
  const oneSigmoid = reading(await layersFiles(1, "sigmoid"));
  const kinds = async (head: OpenOptions["head"]) => [
    await open("m.ts", { head }, exporting(bare)),
    await open("http://m", { head }, { ...noHost, post }),
    await open("m/model.json", { head, read: oneSigmoid }),
  ];
  for (const head of ["logit", "probability"] as const) {
    for (const { model, oneOutput, facts } of await kinds(head)) {
      assert.equal(model.outputs, 2);
      assert.ok(oneOutput);
      assert.equal(facts.at(-1), "one output, read as two");
      const [no, yes] = (await model.predict(sample)).data;
      assert.ok(Math.abs(no! + yes! - (head === "logit" ? 0 : 1)) < 1e-12);
    }
  }
  const value = await open("m.ts", { head: "value" }, exporting(bare));
  assert.equal(value.model.outputs, 1);
  assert.deepEqual(value.facts, ["a function of rows: outputs only"]);
  const two = await open("m/model.json", {
    read: reading(await layersFiles(2, "softmax")),
  });
  assert.ok(!two.oneOutput);
});
