import assert from "node:assert/strict";
import { parseSpecs } from "../../../core/plugins/spec.ts";
import { cellCommand } from "../../../harness/plan/cell_command.ts";

const names = {
  task: "xor[instances=4]",
  explainer: "sensx[samples=20,walks=5]",
  control: false,
};

Deno.test("cellCommand: names what the cells depend on, quoted for a shell", () => {
  assert.equal(
    cellCommand("quick_v1", names, [0, 1], "wasm"),
    "deno task faithmark run --suite quick_v1 --tasks 'xor[instances=4]' " +
      "--explainers 'sensx[samples=20,walks=5]' --seeds 0,1 --backend wasm",
  );
});

Deno.test("cellCommand: a module and metrics are named where they were given", () => {
  const given = {
    metrics: ["auroc", "road[k=5]"],
    modules: [
      { kind: "explainer", id: "sensx", path: "./mine.ts" },
      { kind: "metric", id: "road", path: "road.ts" },
    ] as const,
  };
  assert.match(
    cellCommand("quick_v1", names, [0], "wasm", given),
    / --explainer '\.\/mine\.ts' --metric 'road\.ts' --metrics 'auroc,road\[k=5\]'$/,
  );
});

Deno.test("cellCommand: a label names its backend", () => {
  assert.match(
    cellCommand("quick_v1", names, [0], "webgpu:software"),
    /--backend webgpu$/,
  );
  assert.match(
    cellCommand("quick_v1", names, [0], "onnx:1.30.0"),
    /^deno task faithmark:onnx run .* --backend onnx$/,
  );
});

Deno.test("cellCommand: a model of the user's names the task that may reach it", () => {
  const of = (model: string, backend = "wasm") =>
    cellCommand(
      "quick_v1",
      { ...names, task: `custom[data=a.csv,model=${model}]` },
      [0],
      backend,
    ).split(" ")[2];
  assert.equal(of("a/model.json"), "faithmark");
  assert.equal(of("model.onnx"), "faithmark:onnx");
  assert.equal(of("http://127.0.0.1:1/predict"), "faithmark:net");
});

Deno.test("cellCommand: the command line reads the specs back", () => {
  const command = cellCommand("quick_v1", names, [0], "wasm");
  const text = /--explainers '([^']*)'/.exec(command)![1]!;
  assert.deepEqual(parseSpecs(text), [
    { id: "sensx", options: { samples: 20, walks: 5 } },
  ]);
});
