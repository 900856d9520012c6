import assert from "node:assert/strict";
import plugin from "../../../.ci/lint_plugin.ts";
import { accepts, reports } from "./reports.ts";

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
