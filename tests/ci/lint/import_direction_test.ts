import { accepts, reports } from "./reports.ts";

Deno.test("import-direction: rooms import only what lies below them", () => {
  reports("import-direction", [
    ["core/a.ts", `import { a } from "../harness/a.ts";`],
    ["core/rows/a.ts", `import type { A } from "../../models/a.ts";`],
    ["core/a.ts", `export * from "../datasets/a.ts";`],
    ["core/a.ts", `export { a } from "../datasets/a.ts";`],
    ["core/a.ts", `const a = await import("../tasks/a.ts");`],
    ["explainers/a.ts", `import { a } from "../metrics/index.ts";`],
    ["explainers/parts/a.ts", `import { a } from "../../datasets/a.ts";`],
    ["metrics/accuracy/a.ts", `import { a } from "../../models/a.ts";`],
    ["datasets/xor.ts", `import { a } from "../tasks/xor.ts";`],
    ["models/a.ts", `import { a } from "../explainers/a.ts";`],
    ["analysis/a.ts", `import { a } from "../explainers/index.ts";`],
    ["boards/page/a.ts", `import { a } from "../../harness/a.ts";`],
    ["tasks/xor.ts", `import { a } from "../explainers/a.ts";`],
    ["tasks/xor.ts", `import { a } from "../harness/a.ts";`],
    ["harness/run/a.ts", `import { a } from "../../mod.ts";`],
    ["harness/run/a.ts", `import { a } from "../../tests/a.ts";`],
    ["core/rows/a.ts", `import { a } from "../../../elsewhere/a.ts";`],
  ]);
  accepts([
    ["core/a.ts", `import { a } from "./b.ts";`],
    ["core/rows/a.ts", `import { a } from "../contracts/a.ts";`],
    ["metrics/accuracy/a.ts", `import { a } from "../../core/a.ts";`],
    ["analysis/a.ts", `import { a } from "../core/statistics/a.ts";`],
    ["boards/page/a.ts", `import { a } from "../../core/records/a.ts";`],
    ["tasks/xor.ts", `import { a } from "../datasets/xor.ts";`],
    ["tasks/suites/quick_v1.ts", `import { a } from "../../core/a.ts";`],
    ["tasks/xor.ts", `import { a } from "../models/a.ts";`],
    ["harness/run/a.ts", `import { a } from "../../explainers/index.ts";`],
    ["harness/run/a.ts", `import { a } from "../../boards/a.ts";`],
    ["mod.ts", `export { a } from "./harness/a.ts";`],
    ["tests/core/a_test.ts", `import { a } from "../../harness/a.ts";`],
    ["core/a.ts", `const a = await import(name);`],
    ["core/a.ts", `const a = "../harness/a.ts"; export { a };`],
  ]);
});

Deno.test("import-direction: parts are private to the folder that they lie in", () => {
  reports("import-direction", [
    ["tasks/xor.ts", `import { a } from "../datasets/parts/a.ts";`],
    ["harness/run/a.ts", `import { a } from "../../tasks/parts/a.ts";`],
    ["harness/run/a.ts", `import { a } from "../../metrics/parts/b/a.ts";`],
    ["explainers/lime/a.ts", `import { a } from "../shapley/parts/a.ts";`],
    ["explainers/parts/a.ts", `import { a } from "../shapley/parts/a.ts";`],
    ["metrics/a/parts/a.ts", `import { a } from "../../b/parts/a.ts";`],
  ]);
  accepts([
    ["explainers/shapley/a.ts", `import { a } from "./parts/a.ts";`],
    ["explainers/shapley/a.ts", `import { a } from "../parts/a.ts";`],
    ["explainers/shapley/parts/a.ts", `import { a } from "./b.ts";`],
    ["explainers/shapley/parts/a.ts", `import { a } from "../../parts/a.ts";`],
    ["tests/a_test.ts", `import { a } from "../explainers/a/parts/a.ts";`],
    ["core/rows/a.ts", `import { a } from "./counterparts/a.ts";`],
  ]);
});

Deno.test("import-direction: packages stay in their rooms", () => {
  reports("import-direction", [
    ["explainers/a.ts", `import "@tensorflow/tfjs-layers";`],
    ["harness/a.ts", `import "@tensorflow/tfjs-backend-wasm";`],
    ["tasks/a.ts", `import * as tf from "@tensorflow/tfjs-core";`],
    ["core/a.ts", `import * as tf from "@tensorflow/tfjs-core";`],
    ["explainers/a.ts", `import "@tensorflow/tfjs-core-like";`],
    ["core/a.ts", `import assert from "node:assert";`],
    ["boards/a.ts", `import { hash } from "node:crypto";`],
    ["models/a.ts", `import { readFile } from "node:fs/promises";`],
    ["tests/a_test.ts", `import fc from "npm:fast-check@4";`],
    ["core/a.ts", `import { a } from "jsr:@std/path";`],
    ["mod.ts", `export * from "https://deno.land/x/a/mod.ts";`],
  ]);
  accepts([
    ["models/a.ts", `import "@tensorflow/tfjs-backend-wasm";`],
    ["models/a.ts", `import * as tf from "@tensorflow/tfjs-core";`],
    ["explainers/a.ts", `import * as tf from "@tensorflow/tfjs-core";`],
    ["core/a.ts", `import type { Tensor } from "@tensorflow/tfjs-core";`],
    ["explainers/a.ts", `import "@tensorflow/tfjs-core/dist/a";`],
    ["harness/a.ts", `import { hash } from "node:crypto";`],
    ["tests/a_test.ts", `import * as tf from "@tensorflow/tfjs-layers";`],
    ["core/a.ts", `import fc from "pure-rand";`],
  ]);
});
