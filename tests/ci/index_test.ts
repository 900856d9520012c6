import assert from "node:assert/strict";
import { camelCase, idOf, indexText, pluginSymbol } from "../../.ci/index.ts";

const metrics = {
  folder: "metrics",
  list: "metrics",
  type: "Metric",
  nested: true,
};

Deno.test("index: an empty room has an empty list", () => {
  assert.equal(
    indexText({ ...metrics, folder: "tasks/suites", list: "suites" }, []),
    `/**
 * Every plug-in of this room, by id; written by \`deno task index\`.
 *
 * @module
 */
import type { Metric } from "../../core/contracts/metric.ts";

/** The suites, by id. */
export const suites: readonly Metric[] = [];
`,
  );
});

Deno.test("index: imports are wrapped beyond 80 columns, as the formatter does", () => {
  const long = "a".repeat(26);
  const text = indexText(metrics, [
    { path: `bc/${long}.ts`, symbol: long },
    { path: `bcd/${long}.ts`, symbol: long },
  ]);
  const [fits, wrapped] = [
    `import { ${long} } from "./bc/${long}.ts";`,
    `import {\n  ${long},\n} from "./bcd/${long}.ts";`,
  ];
  assert.equal(fits.length, 80);
  assert.match(text, new RegExp(`\n${fits}\n`.replace(/[.]/g, "\\.")));
  assert.ok(text.includes(`\n${wrapped}\n`));
  assert.ok(text.endsWith(`= [\n  ${long},\n  ${long},\n];\n`));
});

Deno.test("idOf, camelCase: a file name is an id, and its symbol in camelCase", () => {
  assert.equal(idOf("accuracy/top_k_2.ts"), "top_k_2");
  assert.equal(camelCase("top_k_2"), "topK2");
  assert.equal(camelCase("sis"), "sis");
});

Deno.test("pluginSymbol: the file's own name, or with its contract's where the name is reserved", () => {
  const source = "const switchTask = 1;\nexport const other = 1;\n";
  assert.equal(
    pluginSymbol("tasks/xor.ts", "Task", "export const xor: Task = {"),
    "xor",
  );
  assert.equal(
    pluginSymbol("tasks/switch.ts", "Task", "export const switchTask = 1;"),
    "switchTask",
  );
  assert.throws(
    () => pluginSymbol("tasks/switch.ts", "Task", source),
    /Cannot index tasks\/switch\.ts: .* const switch, current value is \[other\]/,
  );
});
