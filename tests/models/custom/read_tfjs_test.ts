import assert from "node:assert/strict";
import type { Read } from "../../../core/contracts/dataset.ts";
import { selectBackend } from "../../../models/backends.ts";
import { customGraph } from "../../../models/custom/custom_graph.ts";
import { customLayers } from "../../../models/custom/custom_layers.ts";
import { readTfjs } from "../../../models/custom/read_tfjs.ts";
import { everyCut, refusedOrWhole } from "../../core/formats/damage.ts";
import { type Files, graphFiles, layersFiles, reading } from "./files.ts";

await selectBackend("cpu");

const network = await layersFiles(2, "softmax");
const graph = graphFiles();

/** Opens a model of which one file was replaced. */
async function open(
  files: Files,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) {
  const read: Read = reading(new Map([...files, [name, bytes]]));
  const found = await readTfjs("m/model.json", read);
  const { model } = found.graph
    ? await customGraph("m/model.json", found, "logit")
    : await customLayers("m/model.json", found, "logit");
  return model;
}

Deno.test("readTfjs: both formats, with every file", async () => {
  for (const [files, isGraph] of [[network, false], [graph, true]] as const) {
    const stored = await readTfjs("m/model.json", reading(files));
    assert.equal(stored.graph, isGraph);
    assert.deepEqual(stored.files, [...files.values()]);
  }
});

Deno.test("readTfjs: weights in several files are joined in order", async () => {
  const json = JSON.parse(
    new TextDecoder().decode(network.get("model.json")),
  );
  json.weightsManifest[0].paths = ["one.bin", "two.bin"];
  const weights = network.get("weights.bin")!;
  const stored = await readTfjs(
    "model.json",
    reading(
      new Map([
        ["model.json", new TextEncoder().encode(JSON.stringify(json))],
        ["one.bin", weights.slice(0, 13)],
        ["two.bin", weights.slice(13)],
      ]),
    ),
  );
  assert.deepEqual(
    new Uint8Array(stored.artifacts.weightData as ArrayBuffer),
    weights,
  );
});

Deno.test("readTfjs: a file of weights that is missing or of another length is named", async () => {
  const json = network.get("model.json")!;
  await assert.rejects(
    readTfjs("m/model.json", reading(new Map([["model.json", json]]))),
    /m\/weights\.bin/,
  );
  for (const [files, length] of [[network, 68], [graph, 16]] as const) {
    const weights = files.get("weights.bin")!;
    assert.equal(weights.length, length);
    await everyCut(
      weights,
      (bytes) => open(files, "weights.bin", bytes),
      /Cannot use m\/weights\.bin: expected (68|16) bytes, as m\/model\.json says/,
    );
    await assert.rejects(
      open(files, "weights.bin", new Uint8Array(length + 4)),
      /expected (68|16) bytes/,
    );
  }
});

for (
  const [name, files] of [["layers", network], ["a graph", graph]] as const
) {
  Deno.test(`readTfjs: a JSON of ${name} that is cut anywhere is refused`, async () => {
    await everyCut(
      files.get("model.json")!,
      (bytes) => open(files, "model.json", bytes),
      /Cannot use m\/model\.json: expected/,
    );
  });

  Deno.test(`readTfjs: a JSON of ${name} with changed bytes is refused by name, or a model that answers`, async () => {
    await refusedOrWhole(
      files.get("model.json")!,
      async (bytes) => {
        const model = await open(files, "model.json", bytes);
        const size = model.inputShape.reduce((a, b) => a * b, 1);
        const rows = {
          shape: [1, ...model.inputShape],
          data: new Float32Array(size).fill(0.5),
        };
        return { model, answer: await model.predict(rows) };
      },
      /m\/(model\.json|\S+)|Cannot (wrap|run) the network/,
      ({ model, answer }) => {
        assert.deepEqual(answer.shape, [1, model.outputs]);
      },
      150,
    );
  });
}
