import { accepts, reports } from "./reports.ts";

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
  const sources = [
    `const a = Deno.readTextFileSync("a");`,
    `const a = new Date();`,
    `const a = await fetch("a");`,
    `console.log(1);`,
    `const a = performance.now();`,
  ];
  for (const path of ["boards/a.ts", "boards/page/a.ts"]) {
    reports("outside-world", sources.map((source) => [path, source]));
  }
  reports("import-direction", [
    ["boards/page/a.ts", `import { readFileSync } from "node:fs";`],
  ]);
});
