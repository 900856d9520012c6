import assert from "node:assert/strict";
import { parseSpecs } from "../../core/spec.ts";
import { cellCommand } from "../../harness/cell_command.ts";

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
  const given = { metrics: ["auroc", "road[k=5]"], module: "./mine.ts" };
  assert.match(
    cellCommand("quick_v1", names, [0], "wasm", given),
    / --explainer '\.\/mine\.ts' --metrics 'auroc,road\[k=5\]'$/,
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

Deno.test("cellCommand: the command line reads the specs back", () => {
  const command = cellCommand("quick_v1", names, [0], "wasm");
  const text = /--explainers '([^']*)'/.exec(command)![1]!;
  assert.deepEqual(parseSpecs(text), [
    { id: "sensx", options: { samples: 20, walks: 5 } },
  ]);
});
