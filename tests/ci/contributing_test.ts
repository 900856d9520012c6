/**
 * The guide's plug-ins pass the gate that the guide names: they are put into a copy of the project,
 * each at its path, and the copy is checked.
 *
 * @module
 */
import assert from "node:assert/strict";
import { files, folderOf, read, root } from "../architecture/project.ts";

/** A file of the guide: its path in backquotes, a colon, its text. */
const block = /`([\w/]+\.ts)`:\n\n`{3,}ts ignore\n([^]*?)^`{3,}$/gm;

const guide = [...read(".github/CONTRIBUTING.md").matchAll(block)]
  .map(([, path, text]) => ({ path: path!, text: text! }));

/** Ids of the guide's plug-ins. */
const ids = ["one_out", "largest_share"];

/** What checks them in the copy, besides the tests that the guide shows. */
const suites = [
  "tests/architecture",
  "tests/conformance/explainer_cards_test.ts",
  "tests/conformance/explainers_access_test.ts",
  "tests/conformance/explainers_test.ts",
  "tests/conformance/metrics_test.ts",
  "tests/properties/explainers_test.ts",
];

/** The end of a command's output; fails, with all of it, where the command does. */
async function deno(cwd: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd,
    env: { NO_COLOR: "1" },
  }).output();
  const text = [stdout, stderr].map((part) => new TextDecoder().decode(part))
    .join("\n");
  assert.ok(success, `deno ${args.join(" ")}\n${text}`);
  return text;
}

/** Copies what the rules and the suites read into `folder`, and writes the guide's files there. */
async function copyInto(folder: string): Promise<void> {
  const paths = files.filter((path) =>
    !/^(results|models\/weights|tasks\/certificates)\//.test(path)
  );
  for (const path of [...paths, ...guide.map(({ path }) => path)]) {
    await Deno.mkdir(folderOf(`${folder}/${path}`), { recursive: true });
  }
  for (const path of paths) {
    await Deno.copyFile(new URL(path, root), `${folder}/${path}`);
  }
  for (const { path, text } of guide) {
    await Deno.writeTextFile(`${folder}/${path}`, text);
  }
}

Deno.test("CONTRIBUTING: it shows a source and a test of each plug-in, a proof and faults of the metric", () => {
  assert.deepEqual(guide.map(({ path }) => path), [
    "explainers/removal/one_out.ts",
    "tests/explainers/removal/one_out_test.ts",
    "metrics/complexity/largest_share.ts",
    "tests/metrics/complexity/largest_share_test.ts",
    "tests/metrics/proofs/largest_share.ts",
    "tests/mutation/faults/largest_share.ts",
  ]);
});

Deno.test("CONTRIBUTING: its plug-ins pass index, format, lint, types, their tests and every suite", async () => {
  const folder = await Deno.makeTempDir({ prefix: "contributing_" });
  try {
    await copyInto(folder);
    const paths = guide.map(({ path }) => path);
    await deno(folder, "fmt", "--check", ...paths);
    await deno(folder, "lint", ...paths);
    await deno(folder, "task", "index");
    const run = ["test", "--allow-all", "--doc"];
    const figures = await deno(
      folder,
      ...run,
      `--filter=/^(architecture|${ids.join("|")}|.*(${ids.join("|")}))/`,
      ...suites,
      ...paths.filter((path) => !path.includes("/faults/")),
    );
    for (const id of ids) {
      assert.match(figures, new RegExp(`^${id}: .* ok`, "m"));
    }
    await deno(folder, "task", "test:mutation", "largest_share");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("CONTRIBUTING: it names what test:fast leaves out, all of which is there", () => {
  const { tasks } = JSON.parse(read("deno.json"));
  const [, list] = /--ignore=([^\s']+)/.exec(tasks["test:fast"])!;
  const paths = list!.split(",").sort();
  const [, section] = /\n## Tests\n([^]*?)\n#/.exec(
    read(".github/CONTRIBUTING.md"),
  )!;
  const named = [...section!.matchAll(/`(tests\/[^`]+)`/g)]
    .map(([, path]) => path!).sort();
  assert.deepEqual(named, paths);
  for (const path of paths) {
    const [start] = path.split("*");
    assert.ok(files.some((file) => file.startsWith(start!)), path);
  }
});
