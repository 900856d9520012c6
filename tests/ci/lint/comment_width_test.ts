import { accepts, reports } from "./reports.ts";

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
