import { accepts, reports } from "./reports.ts";

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
