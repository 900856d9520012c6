import assert from "node:assert/strict";
import { faithmark } from "../faithmark.ts";
import { withFolder } from "../with_folder.ts";

Deno.test("print: what a plug-in says reaches the terminal as text, cut where it is long", () =>
  withFolder(async (folder) => {
    await Deno.copyFile(
      new URL("../../fixtures/explainers/faulty.ts", import.meta.url),
      `${folder}/faulty.ts`,
    );
    const module = `${folder}/faulty.ts`;
    const source = await Deno.readTextFile(module);
    await Deno.writeTextFile(
      module,
      source.replace(
        "the method broke",
        String.raw`\u001b[31mred\u001b]0;title\u0007\u202e<script>` +
          "y".repeat(9000),
      ),
    );
    const call = ["--tasks", "xor[instances=4]", "--explainers", "faulty"];
    const { stdout, stderr } = await faithmark(
      "run",
      ...[...call, "--explainer", module, "--out", `${folder}/out`],
    );
    assert.ok(
      stderr.includes(
        String.raw`\u001b[31mred\u001b]0;title\u0007\u202e<script>`,
      ),
    );
    for (const format of ["md", "json", "csv", "html"]) {
      const board = await faithmark(
        "board",
        `${folder}/out`,
        "--format",
        format,
      );
      const shown = board.stdout + board.stderr + stdout + stderr;
      assert.ok(
        ![..."\u001b\u0007\u202e"].some((sign) => shown.includes(sign)),
      );
      if (format === "md") {
        assert.doesNotMatch(shown.replaceAll(stderr, ""), /<script/);
      }
    }
    assert.ok(stderr.length < 9000);
  }));

Deno.test("print: no command writes to the terminal in another way", async () => {
  const folder = new URL("../../../harness/cli/", import.meta.url);
  for await (const { name } of Deno.readDir(folder)) {
    if (name === "print.ts") continue;
    const text = await Deno.readTextFile(new URL(name, folder));
    assert.doesNotMatch(text, /console\.(log|error|warn|info)/, name);
  }
});
