import assert from "node:assert/strict";
import {
  files,
  isSource,
  none,
  scripts,
  sources,
  valuesOf,
} from "./project.ts";

/** The test that mirrors a source. */
function testOf(path: string): string {
  return `tests/${path.replace(/\.ts$/, "_test.ts")}`;
}

/**
 * Sources that a test may be of: `a/b_c_test.ts` is of `a/b_c.ts`, or of the aspect `c` of
 * `a/b.ts`.
 */
function sourcesOf(test: string): string[] {
  const path = test.replace(/^tests\//, "").replace(/_test\.ts$/, "");
  const start = path.lastIndexOf("/") + 1;
  const words = path.slice(start).split("_");
  return words.map((_, i) =>
    `${path.slice(0, start)}${words.slice(0, words.length - i).join("_")}.ts`
  );
}

Deno.test("architecture: a test is of a source, or of one aspect of it", () => {
  assert.deepEqual(sourcesOf("tests/a/b_c_d_test.ts"), [
    "a/b_c_d.ts",
    "a/b_c.ts",
    "a/b.ts",
  ]);
});

Deno.test("architecture: every source that exports a value has its test", () => {
  // suites only hold data, which plugins_test.ts checks; commands are called as a person would in
  // main_test.ts
  none(
    sources.filter((path) =>
      !path.startsWith("tasks/suites/") && path !== "harness/plan/cards.ts" &&
      !/^harness\/cli\/\w+_command\.ts$/.test(path) &&
      valuesOf(path).length > 0 && !files.includes(testOf(path))
    ).map(testOf),
    "Write the test that mirrors the source",
  );
});

Deno.test("architecture: every test of a room has its source", () => {
  none(
    scripts.filter((path) =>
      /^tests\/.*_test\.ts$/.test(path) && isSource(path.slice(6)) &&
      !sourcesOf(path).some((source) => files.includes(source))
    ),
    "Name the test <source>_test.ts or <source>_<aspect>_test.ts, in the source's place below tests/",
  );
});
