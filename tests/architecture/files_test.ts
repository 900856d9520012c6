import { camelCase, idOf } from "../../.ci/index.ts";
import {
  files,
  folderOf,
  ignored,
  none,
  plugins,
  read,
  root,
  scripts,
  sources,
  valuesOf,
} from "./project.ts";

/** What may lie at the top level. */
const top = `
  .ci .git .github .gitignore LICENSE README.md deno.json deno.lock mod.ts
  core datasets models explainers metrics tasks analysis boards harness
  results tests
`.trim().split(/\s+/);

/** Sources that a folder holds at most, where it is no list of plug-ins. */
const FULL = 26;

/** Lines that are neither blank nor comment. */
function codeLines(text: string): number {
  return text.replace(/^\s*(\/\*[^]*?\*\/|\/\/.*)$/gm, "").split("\n")
    .filter((line) => line.trim() !== "").length;
}

Deno.test("architecture: plug-ins have at most 120 lines of code, other files 220", () => {
  none(
    scripts.map((path) => {
      const lines = codeLines(read(path));
      return { path, lines, most: plugins.includes(path) ? 120 : 220 };
    }).filter(({ lines, most }) => lines > most)
      .map(({ path, lines, most }) =>
        `${path}: ${lines} lines, at most ${most}`
      ),
    "Split the file by subject; what a plug-in does not share goes into its family's parts/",
  );
});

Deno.test(`architecture: no folder but a list of plug-ins holds more than ${FULL} sources`, () => {
  const lists = new Set(plugins.map(folderOf));
  none(
    [...Map.groupBy(sources, folderOf)]
      .filter(([folder, { length }]) => length > FULL && !lists.has(folder))
      .map(([folder, { length }]) => `${folder}: ${length} files`),
    "Give what belongs together a folder of its own",
  );
});

Deno.test("architecture: file names are snake_case and say what is inside", () => {
  none(
    sources.filter((path) =>
      !/^[a-z][a-z0-9_]*$/.test(idOf(path)) ||
      /(^|_)(utils?|helpers?|manager|misc|common)(_|$)|_(test|bench)$/.test(
        idOf(path),
      )
    ),
    "Rename the file, in snake_case, after what it holds",
  );
});

Deno.test("architecture: file = symbol, except where core, models, boards and harness keep several together", () => {
  none(
    sources.filter((path) => {
      const values = valuesOf(path);
      const name = camelCase(idOf(path)).toLowerCase();
      return values.length > 0 && !plugins.includes(path) &&
        !path.startsWith("core/") &&
        !(values.length > 1 && /^(boards|models|harness)\//.test(path)) &&
        !values.some((value) => value.toLowerCase() === name);
    }).map((path) => `${path} exports ${valuesOf(path).join(", ")}`),
    "Name the file after what it exports",
  );
});

Deno.test("architecture: the top level holds only the named entries", () => {
  none(
    [...Deno.readDirSync(root)].map(({ name }) => name)
      .filter((name) => !top.includes(name) && !ignored.includes(name)),
    "Move the entry into a folder that is there: the top level does not grow",
  );
});

Deno.test("architecture: no paths of one machine, no notes of work left, no checks switched off", () => {
  // Put together so that this file may be searched too.
  const words = [
    "TO" + "DO",
    "FIX" + "ME",
    "deno-lint-" + "ignore",
    "deno-fmt-" + "ignore",
    "@ts-" + "ignore",
    "@ts-" + "expect-error",
  ];
  const places = /(?<![\w.])\/(home|root|work|Users)\/\w/;
  none(
    files.filter((path) =>
      /\.(ts|md|json|html|css|sh|yml|cff)$/.test(path) || path === ".ci/run"
    ).flatMap((path) => {
      const text = read(path);
      const offences = words.filter((word) =>
        new RegExp(`(?<!\\w)${word}(?!\\w)`).test(text)
      );
      return [...offences, ...places.exec(text)?.slice(0, 1) ?? []]
        .map((word) => `${path}: ${word}`);
    }),
    "Do the work, mend what a check says, or take the path from the caller",
  );
});
