import assert from "node:assert/strict";
import { cnn } from "../../models/architectures/cnn.ts";
import { mlp } from "../../models/architectures/mlp.ts";
import { selectBackend } from "../../models/backends.ts";
import { loadNetwork, saveNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";

const networks = {
  mlp: () => mlp({ inputs: 3, hidden: [4], outputs: 2, seed: 1 }),
  cnn: () =>
    cnn({ shape: [4, 4, 1], filters: [2], dense: 3, outputs: 2, seed: 1 }),
};

for (const [name, build] of Object.entries(networks)) {
  Deno.test(`loadNetwork: a saved ${name} answers as before, bit by bit`, async () => {
    await selectBackend("wasm");
    const network = build();
    const files = await saveNetwork(network);
    const loaded = await loadNetwork(reader(files), "there");
    const model = tfjsModel(network, "logit");
    const shape = [2, ...model.inputShape];
    const data = new Float32Array(shape.reduce((a, b) => a * b)).fill(0.3);
    assert.deepEqual(
      await tfjsModel(loaded.network, "logit").predict({ shape, data }),
      await model.predict({ shape, data }),
    );
    assert.match(loaded.sha256, /^[0-9a-f]{64}$/);
  });
}

Deno.test("saveNetwork: equal networks give equal bytes", async () => {
  await selectBackend("wasm");
  const [a, b] = [
    await saveNetwork(networks.mlp()),
    await saveNetwork(networks.mlp()),
  ];
  assert.deepEqual(a, b);
});

const damages: [string, (files: Map<string, Uint8Array>) => void, RegExp][] = [
  [
    "missing JSON",
    (files) => files.delete("model.json"),
    /there\/model\.json is missing or unreadable/,
  ],
  [
    "missing weights",
    (files) => files.delete("weights.bin"),
    /there\/weights\.bin is missing or unreadable/,
  ],
  [
    "malformed JSON",
    (files) => files.set("model.json", files.get("model.json")!.slice(0, -9)),
    /there\/model\.json must hold JSON, current value is SyntaxError/,
  ],
  [
    "JSON without a digest",
    (files) =>
      edit(files, (text) => text.replace("userDefinedMetadata", "notes")),
    /model\.json must hold modelTopology, weightsManifest and userDefinedMetadata/,
  ],
  [
    "JSON of null",
    (files) => edit(files, () => "null"),
    /model\.json must hold modelTopology/,
  ],
  [
    "truncated weights",
    (files) => files.set("weights.bin", files.get("weights.bin")!.slice(0, 8)),
    /weights\.bin must hold 104 bytes, current value is 8/,
  ],
  [
    "changed weights",
    (files) => files.get("weights.bin")![0]! ^= 1,
    /weights\.bin must hold sha256 [0-9a-f]{64}, current value is [0-9a-f]{64}/,
  ],
  [
    "a network that the weights do not fit",
    (files) => edit(files, (text) => text.replace('"units":4', '"units":5')),
    /model\.json must hold a network that fits its weights/,
  ],
];

for (const [name, damage, message] of damages) {
  Deno.test(`loadNetwork: ${name} is an error that names the file`, async () => {
    await selectBackend("wasm");
    const files = await saveNetwork(networks.mlp());
    damage(files);
    await assert.rejects(loadNetwork(reader(files), "there"), message);
  });
}

function edit(
  files: Map<string, Uint8Array>,
  change: (text: string) => string,
): void {
  const text = new TextDecoder().decode(files.get("model.json"));
  files.set("model.json", new TextEncoder().encode(change(text)));
}

function reader(files: Map<string, Uint8Array>) {
  return (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = files.get(path.replace("there/", ""));
    return bytes
      ? Promise.resolve(new Uint8Array(bytes))
      : Promise.reject(new Error("not found"));
  };
}
