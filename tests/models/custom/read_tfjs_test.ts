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

/** The files with another float32 at place `at`. */
function spoiled(files: Files, at: number, value: number): Files {
  const bytes = files.get("weights.bin")!.slice();
  new DataView(bytes.buffer).setFloat32(4 * at, value, true);
  return new Map([...files, ["weights.bin", bytes]]);
}

Deno.test("readTfjs: a weight that is not finite is refused by name", async () => {
  const cases: [Files, number, number, RegExp][] = [
    [network, 0, NaN, /is NaN at 0 of "dense_Dense\d+\/kernel"/],
    [network, 8, Infinity, /is Infinity at 2 of "dense_Dense\d+\/bias"/],
    [network, 16, -Infinity, /is -Infinity at 1 of "dense_Dense\d+\/bias"/],
    [graph, 3, NaN, /is NaN at 3 of "w"/],
  ];
  for (const [files, at, value, message] of cases) {
    await assert.rejects(
      readTfjs("m/model.json", reading(spoiled(files, at, value))),
      (error: Error) => {
        assert.match(
          error.message,
          /^Cannot use m\/model\.json: expected finite weights, current value/,
        );
        assert.match(error.message, message);
        return true;
      },
    );
  }
  await readTfjs("m/model.json", reading(spoiled(network, 3, -3e38)));
});

Deno.test("readTfjs: quantised weights are looked at as they are stored", async () => {
  const stored = (quantization: object, values: ArrayBuffer) => {
    const json = JSON.parse(
      new TextDecoder().decode(graph.get("model.json")!),
    );
    Object.assign(json.weightsManifest[0].weights[0], { quantization });
    return new Map([
      ["model.json", new TextEncoder().encode(JSON.stringify(json))],
      ["weights.bin", new Uint8Array(values)],
    ]);
  };
  const half = (...bits: number[]) => Uint16Array.from(bits).buffer;
  const open = (files: Files) => readTfjs("model.json", reading(files));
  await open(stored({ dtype: "float16" }, half(0x3c00, 0, 0x7bff, 0xfbff)));
  await assert.rejects(
    open(stored({ dtype: "float16" }, half(0x3c00, 0, 0x7e00, 0))),
    /current value is NaN at 2 of "w"/,
  );
  await assert.rejects(
    open(stored({ dtype: "float16" }, half(0x3c00, 0xfc00, 0, 0))),
    /current value is -Infinity at 1 of "w"/,
  );
  const bytes = new ArrayBuffer(4);
  await open(stored({ dtype: "uint8", scale: 0.5, min: -1 }, bytes));
  await assert.rejects(
    open(stored({ dtype: "uint8", min: -1 }, bytes)),
    /expected finite steps of "w", current value is undefined from -1 on/,
  );
});

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

Deno.test("readTfjs: weights outside the model's folder, of unknown types or unbounded sizes are refused", async () => {
  const manifest = (path: string, dtype = "float32") =>
    new TextEncoder().encode(JSON.stringify({
      modelTopology: {},
      weightsManifest: [{
        paths: [path],
        weights: [{ name: "w", shape: [2], dtype }],
      }],
    }));
  const asked: unknown[] = [];
  const read = (json: Uint8Array<ArrayBuffer>): Read => (path, bounds) => {
    if (path === "m/model.json") return Promise.resolve(json);
    asked.push([path, bounds]);
    return Promise.resolve(new Uint8Array(7));
  };
  for (
    const path of [
      "../../etc/passwd",
      "a/../../b",
      "..",
      "/etc/passwd",
      "\\\\server\\b",
      "..\\b",
      "C:\\b",
    ]
  ) {
    await assert.rejects(
      readTfjs("m/model.json", read(manifest(path))),
      /expected weights in its own folder, current value is "/,
      path,
    );
  }
  assert.deepEqual(asked, []);
  await assert.rejects(
    readTfjs("m/model.json", read(manifest("a/..b.bin"))),
    /expected 8 bytes, as m\/model\.json says, current value is 7/,
  );
  assert.deepEqual(asked, [["m/a/..b.bin", { most: 9, within: "m/" }]]);
  for (const dtype of ["constructor", "toString", "__proto__"]) {
    await assert.rejects(
      readTfjs("m/model.json", read(manifest("w.bin", dtype))),
      /name, shape and type of every weight/,
    );
  }
});
