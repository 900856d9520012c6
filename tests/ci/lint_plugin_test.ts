import assert from "node:assert/strict";
import plugin from "../../.ci/lint_plugin.ts";

/** Names in a folder, without those of modules that rules share. */
function names(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, import.meta.url))]
    .map(({ name }) => name)
    .filter((name) => !["rooms.ts", "reports.ts"].includes(name))
    .sort();
}

Deno.test("lint plugin: every rule has a file and a test of its name", () => {
  const rules = Object.keys(plugin.rules).map((name) =>
    name.replaceAll("-", "_")
  );
  assert.deepEqual(rules.map((name) => `${name}.ts`), names("../../.ci/lint"));
  assert.deepEqual(rules.map((name) => `${name}_test.ts`), names("lint"));
});
