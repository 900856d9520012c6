import { accepts, reports } from "./reports.ts";

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
