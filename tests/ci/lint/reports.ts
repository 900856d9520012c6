/**
 * What the rules of the lint plugin report.
 *
 * @module
 */
import assert from "node:assert/strict";
import plugin from "../../../.ci/lint_plugin.ts";

const root = new URL("../../..", import.meta.url).pathname;

/** A path from the root, and the text of the file there. */
export type Case = readonly [path: string, source: string];

/** Fails unless `rule`, and no other, reports each file. */
export function reports(rule: string, cases: readonly Case[]): void {
  for (const [path, source] of cases) {
    assert.deepEqual(broken(path, source), [rule], `${path}: ${source}`);
  }
}

/** Fails where any rule reports any file. */
export function accepts(cases: readonly Case[]): void {
  for (const [path, source] of cases) {
    assert.deepEqual(broken(path, source), [], `${path}: ${source}`);
  }
}

/** Names of the rules that report a file, which is named both from the root and in full. */
function broken(path: string, source: string): string[] {
  const [relative, full] = [path, root + path].map((name) =>
    Deno.lint.runPlugin(plugin, name, source).map(({ id }) =>
      id.replace("faithmark/", "")
    )
  );
  assert.deepEqual(relative, full);
  return relative!;
}
