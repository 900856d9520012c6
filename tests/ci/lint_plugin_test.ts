import assert from "node:assert/strict";
import plugin from "../../.ci/lint_plugin.ts";

const root = new URL("../..", import.meta.url).pathname;

/**
 * Names of the rules that report `source` in `file`, which is given both from the root and in full.
 */
function broken(file: string, source: string): string[] {
  const [relative, full] = [file, root + file].map((name) =>
    Deno.lint.runPlugin(plugin, name, source).map(({ id }) =>
      id.replace("faithmark/", "")
    )
  );
  assert.deepEqual(relative, full);
  return relative!;
}

function reports(rule: string, cases: readonly (readonly string[])[]): void {
  for (const [file, source] of cases) {
    assert.deepEqual(broken(file!, source!), [rule], `${file}: ${source}`);
  }
}

function accepts(cases: readonly (readonly string[])[]): void {
  for (const [file, source] of cases) {
    assert.deepEqual(broken(file!, source!), [], `${file}: ${source}`);
  }
}

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

Deno.test("outside-world: clock, environment, files and network belong to harness", () => {
  reports("outside-world", [
    ["core/a.ts", `const a = Deno.cwd();`],
    ["explainers/a.ts", `const a = performance.now();`],
    ["metrics/accuracy/a.ts", `const a = new Date();`],
    ["tasks/a.ts", `const now = Date.now;`],
    ["datasets/a.ts", `await fetch("x");`],
    ["models/a.ts", `globalThis.fetch("x");`],
    ["models/a.ts", `process.exit(1);`],
    ["models/a.ts", `console.log(1);`],
    ["core/a.ts", `const a = { fetch };`],
    ["core/a.ts", `const { env } = Deno;`],
    ["core/a.ts", `table[Date];`],
  ]);
  accepts([
    ["harness/a.ts", `const a = [Deno.cwd(), performance.now(), new Date()];`],
    ["tests/a_test.ts", `Deno.test("a", () => {});`],
    [".ci/a.ts", `Deno.exit(1);`],
    ["mod.ts", `fetch("x");`],
    ["core/a.ts", `a.fetch(); const b = { Date: 1 }; b.Date;`],
    ["core/a.ts", `interface A { fetch(): void; performance: number }`],
    ["core/a.ts", `class A { fetch() {} performance = 1 }`],
    ["core/a.ts", `const text = "Date.now()"; // fetch Deno`],
  ]);
});

Deno.test("outside-world: a board is a pure function of its records", () => {
  reports(
    "outside-world",
    [
      `const a = Deno.readTextFileSync("a");`,
      `const a = new Date();`,
      `const a = await fetch("a");`,
      `console.log(1);`,
      `const a = performance.now();`,
    ].flatMap((source) => [["boards/a.ts", source], ["boards/b/a.ts", source]]),
  );
  reports("import-direction", [
    ["boards/page/a.ts", `import { readFileSync } from "node:fs";`],
  ]);
});

Deno.test("seeded-random: no random numbers without a key, in any room", () => {
  reports("seeded-random", [
    ["core/a.ts", `const a = Math.random();`],
    ["harness/a.ts", `const draw = Math.random;`],
    ["tests/a_test.ts", `const a = Math["random"]();`],
    [".ci/a.ts", `Math . random();`],
    ["models/a.ts", `crypto.getRandomValues(a);`],
    ["models/a.ts", `crypto.randomUUID();`],
  ]);
  accepts([
    ["harness/a.ts", `crypto.randomUUID();`],
    ["models/a.ts", `crypto.subtle.digest("SHA-256", a);`],
    ["core/a.ts", `Math.floor(stream.random());`],
  ]);
});

Deno.test("honest-types: no cast and no comment goes around a check", () => {
  // the words are put together here so that this file may be searched for them
  const off = (word: string) => `// ${word} because\nconst a = 1;`;
  reports("honest-types", [
    ["core/a.ts", `const a = b as unknown as string;`],
    ["tests/a_test.ts", `const a = b as any;`],
    ["core/a.ts", `const a = b as never;`],
    ["core/a.ts", `const a = <string> (b as unknown);`],
    ["core/a.ts", off("@ts-" + "ignore")],
    ["core/a.ts", off("@ts-" + "expect-error")],
    ["core/a.ts", off("@ts-" + "nocheck")],
    ["core/a.ts", off("deno-lint-" + "ignore no-unused-vars")],
    ["core/a.ts", off("deno-fmt-" + "ignore")],
  ]);
  accepts([
    ["core/a.ts", `const a = b as string;`],
    ["core/a.ts", `const a = [1, 2] as const;`],
    ["core/a.ts", `const a = b as unknown;`],
    ["core/a.ts", off("why @ts-" + "ignore is not used:")],
  ]);
});

Deno.test("error-text: range and type errors say what cannot be done", () => {
  reports("error-text", [
    ["core/a.ts", `throw new RangeError("bad shape");`],
    ["core/a.ts", "throw new TypeError(`bad ${shape}`);"],
    ["tasks/a.ts", "throw new RangeError(`bad ` + `Cannot`);"],
  ]);
  accepts([
    ["core/a.ts", `throw new RangeError("Cannot shape values: …");`],
    ["core/a.ts", "throw new TypeError(`Cannot shape ${a}`);"],
    ["core/a.ts", 'throw new TypeError("Cannot shape " + a + `b`);'],
    ["core/a.ts", `throw new RangeError(message);`],
    ["core/a.ts", `throw new Error("anything");`],
    ["tests/a_test.ts", `throw new RangeError("anything");`],
  ]);
});

Deno.test("comment-width: a comment has at most 100 columns, code before it counted", () => {
  const line = (columns: number) => "// ".padEnd(columns, "a");
  const code = "const a = 1; ";
  reports("comment-width", [
    ["core/a.ts", line(101)],
    ["tests/a_test.ts", `/**\n ${" * ".padEnd(100, "a")}\n */`],
    ["core/a.ts", code + line(101 - code.length)],
  ]);
  accepts([
    ["core/a.ts", line(100)],
    ["core/a.ts", `/**\n ${" * ".padEnd(99, "a")}\n */`],
    ["core/a.ts", code + line(100 - code.length)],
    ["core/a.ts", `const a = "${"a".repeat(101)}"; `],
  ]);
});

Deno.test("few-parameters: a function takes five in their order, more by name", () => {
  reports("few-parameters", [
    ["core/a.ts", `function f(a, b, c, d, e, g) {}`],
    ["tests/a_test.ts", `const f = (a, b, c, d, e, g = 1) => a;`],
    ["core/a.ts", `class A { f(a, b, c, d, e, ...g) {} }`],
    ["core/a.ts", `const a = { f(a, b, c, d, e, { g }) {} };`],
  ]);
  accepts([
    ["core/a.ts", `function f(a, b, c, d, e) {}`],
    ["core/a.ts", `const f = ({ a, b, c, d, e, g }) => a;`],
    ["core/a.ts", `f(1, 2, 3, 4, 5, 6);`],
  ]);
});

Deno.test("literal-spreads: members of a literal are written where they belong", () => {
  reports("literal-spreads", [
    ["core/a.ts", `const a = { ...{ b, c } };`],
    ["tests/a_test.ts", `const a = [...["b", c], d];`],
    ["core/a.ts", `const a = [...[]];`],
  ]);
  accepts([
    ["core/a.ts", `const a = { ...b, ...(c && { d }) };`],
    ["core/a.ts", `const a = [...b, ...[c, d].map(f)];`],
    ["core/a.ts", `f(...[a, b]);`],
  ]);
});

Deno.test("literal-spreads: the fix unwraps what was spread", () => {
  const source =
    "const a = [...[1, 2,], ...[b]]; const c = { ...{ d: 1 }, e };";
  let text = source;
  const found = Deno.lint.runPlugin(plugin, "core/a.ts", source);
  for (const { fix } of found.toReversed()) {
    for (const { range: [from, to], text: members } of fix ?? []) {
      text = text.slice(0, from) + members + text.slice(to);
    }
  }
  assert.equal(text, "const a = [1, 2, b]; const c = { d: 1, e };");
});
