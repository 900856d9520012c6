import assert from "node:assert/strict";
import {
  camelCase,
  idOf,
  indexText,
  pluginsIn,
  type Room,
  rooms,
} from "../.ci/index.ts";
import type { Card } from "../core/contracts/card.ts";
import type { Suite } from "../core/contracts/suite.ts";
import { findCard } from "../core/plugins/find_card.ts";
import { resolveOptions } from "../core/plugins/resolve_options.ts";
import { datasets } from "../datasets/index.ts";
import { explainers } from "../explainers/index.ts";
import { portraits } from "../explainers/portraits/index.ts";
import { metrics } from "../metrics/index.ts";
import { suites } from "../tasks/suites/index.ts";
import { tasks } from "../tasks/index.ts";

const root = new URL("../", import.meta.url);

/** What may lie at the top level. */
const top = [
  ".ci",
  ".git",
  ".github",
  ".gitignore",
  "LICENSE",
  "README.md",
  "deno.json",
  "deno.lock",
  "mod.ts",
  "core",
  "explainers",
  "metrics",
  "datasets",
  "models",
  "tasks",
  "analysis",
  "boards",
  "harness",
  "results",
  "tests",
];

const sourceRooms =
  /^(core|analysis|boards|datasets|explainers|harness|metrics|models|tasks)\//;
const ignored = read(".gitignore").split("\n").map((line) => line.trim())
  .filter((line) => line !== "").map((line) => line.replace(/\/$/, ""));
const files = list("");
const scripts = files.filter((path) => /(?<!\.d)\.ts$/.test(path));
const sources = scripts.filter((path) =>
  sourceRooms.test(path) && idOf(path) !== "index"
);
const plugins = rooms.flatMap((room) =>
  pluginsIn(room).map(({ path }) => `${room.folder}/${path}`)
);
const cards: readonly (readonly [Room, readonly Pick<Card, "id">[]])[] = [
  explainers,
  metrics,
  datasets,
  tasks,
  suites,
  portraits,
].map((list, i) => [rooms[i]!, list]);

/** Paths of all files below `folder`, from the root, without what version control ignores. */
function list(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, root))].flatMap((entry) => {
    if (entry.name === ".git" || ignored.includes(entry.name)) return [];
    const path = folder + entry.name;
    return entry.isDirectory ? list(`${path}/`) : [path];
  });
}

function read(path: string): string {
  return Deno.readTextFileSync(new URL(path, root));
}

/** Names that a file exports: values, and types apart. */
function exportsOf(path: string): { values: string[]; types: string[] } {
  const found = [
    ...read(path).matchAll(
      /^export (?:default )?(?:declare |abstract |async )*(const|let|function|class|enum|interface|type)\*? +(\w+)/gm,
    ),
  ];
  const names = (types: boolean) =>
    found.filter(([, kind]) => /interface|type/.test(kind!) === types)
      .map((match) => match[2]!);
  return { values: names(false), types: names(true) };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Paths of the project's files that a file imports, examples in comments left out. */
function importsOf(path: string): string[] {
  const code = read(path).replace(/\/\*[^]*?\*\//g, "");
  return [...code.matchAll(/\b(?:from|import\()\s*"(\.[^"]+)"/g)]
    .map(([, source]) => new URL(source!, `file:///${path}`).pathname.slice(1));
}

/** Fails with one line per offender. */
function none(offenders: readonly string[], rule: string): void {
  assert.deepEqual(offenders.toSorted(), [], rule);
}

Deno.test("architecture: the index of every plug-in room is fresh", () => {
  for (const room of rooms) {
    assert.equal(
      read(`${room.folder}/index.ts`),
      indexText(room, pluginsIn(room)),
      `${room.folder}/index.ts is stale: run deno task index`,
    );
  }
});

Deno.test("architecture: a plug-in's id is its file name, and no two share one", () => {
  for (const [room, list] of cards) {
    const ids = pluginsIn(room).map(({ path }) => idOf(path));
    assert.deepEqual(list.map(({ id }) => id), ids, room.folder);
    assert.equal(new Set(ids).size, ids.length, room.folder);
  }
});

Deno.test("architecture: a metric lies in the folder of its category", () => {
  for (const { id, category } of metrics) {
    assert.ok(files.includes(`metrics/${category}/${id}.ts`), id);
  }
});

Deno.test("architecture: a suite's id carries its version", () => {
  none(
    suites.map(({ id }) => id).filter((id) => !/_v[1-9]\d*$/.test(id)),
    "suites are named <name>_v<number>",
  );
});

Deno.test("architecture: suites and tasks name plug-ins and options that exist", () => {
  for (const task of tasks) {
    findCard("dataset", datasets, task.dataset);
    for (const { id, options } of task.metrics) {
      resolveOptions(findCard("metric", metrics, id), options);
    }
  }
  for (const suite of suites satisfies readonly Suite[]) {
    for (const { id, options } of suite.tasks) {
      resolveOptions(findCard("task", tasks, id), options);
    }
    for (const { id, options } of suite.explainers) {
      resolveOptions(findCard("explainer", explainers, id), options);
    }
  }
});

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
    "split what is too long",
  );
});

Deno.test("architecture: no folder but a list of plug-ins holds more than 26 sources", () => {
  const lists = new Set(plugins.map(folderOf));
  const sizes = Map.groupBy(sources, folderOf);
  none(
    [...sizes].filter(([folder, { length }]) =>
      length > 26 && !lists.has(folder)
    )
      .map(([folder, { length }]) => `${folder}: ${length}`),
    "split what is too full",
  );
});

Deno.test("architecture: no file imports itself through others, types included", () => {
  const imports = new Map(sources.map((path) => [path, importsOf(path)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  none(
    cycles,
    "cut the cycle: whoever needs a word imports the file that owns it",
  );
});

Deno.test("architecture: file names are snake_case and say what is inside", () => {
  none(
    [...sources, ...plugins].filter((path) =>
      !/^[a-z][a-z0-9_]*$/.test(idOf(path)) ||
      /(^|_)(utils?|helpers?|manager|misc|common)(_|$)|_(test|bench)$/.test(
        idOf(path),
      )
    ),
    "rename",
  );
});

Deno.test("architecture: file = symbol, except where core, models, boards and harness keep several together", () => {
  none(
    sources.filter((path) => {
      const { values } = exportsOf(path);
      const own = camelCase(idOf(path)).toLowerCase();
      return values.length > 0 && !plugins.includes(path) &&
        !path.startsWith("core/") &&
        !(values.length > 1 && /^(boards|models|harness)\//.test(path)) &&
        !values.some((name) => name.toLowerCase() === own);
    }).map((path) => `${path} exports ${exportsOf(path).values}`),
    "name the file after what it exports",
  );
});

Deno.test("architecture: every source that exports a value has its test", () => {
  // suites only hold data, which the tests of this file check; commands are called as a person
  // would in main_test.ts
  none(
    sources.filter((path) =>
      !path.startsWith("tasks/suites/") && path !== "harness/plan/cards.ts" &&
      !/^harness\/cli\/\w+_command\.ts$/.test(path) &&
      exportsOf(path).values.length > 0 &&
      !files.includes(`tests/${path.replace(/\.ts$/, "_test.ts")}`)
    ).map((path) => `tests/${path.replace(/\.ts$/, "_test.ts")} is missing`),
    "tests mirror sources",
  );
});

Deno.test("architecture: every test of a room has its source", () => {
  none(
    scripts.filter((path) => {
      const source = path.replace(/^tests\//, "").replace(/_test\.ts$/, ".ts");
      return path.startsWith("tests/") && path.endsWith("_test.ts") &&
        sourceRooms.test(source) && !files.includes(source);
    }),
    "a test without its source",
  );
});

Deno.test("architecture: a source starts with what it is, and shows it at work", () => {
  none(
    sources.filter((path) => {
      const text = read(path);
      return exportsOf(path).values.length > 0 &&
        !/^\/\*\*[^]*?@module\s+\*\/\n/.test(text);
    }),
    "a module doc comes first",
  );
  // constants have nothing to show; examples of the harness would need files to write to, those of
  // boards a whole board
  none(
    sources.filter((path) => {
      const text = read(path);
      return !/^(boards|harness|tasks\/suites)\//.test(path) &&
        (plugins.includes(path) || /^export (async )?function/m.test(text)) &&
        !/^ \* ```ts\n[^]*?\bassert\b[^]*?^ \* ```$/m.test(text);
    }),
    "an @example with an assertion",
  );
});

Deno.test("architecture: the top level holds only the named entries", () => {
  none(
    [...Deno.readDirSync(root)].map(({ name }) => name)
      .filter((name) => !top.includes(name) && !ignored.includes(name)),
    "top level",
  );
});

Deno.test("architecture: no paths of one machine, no notes of work left, no checks switched off", () => {
  // put together so that this file may be searched too
  const words = [
    "TO" + "DO",
    "FIX" + "ME",
    "deno-lint-" + "ignore",
    "deno-fmt-" + "ignore",
    "@ts-" + "ignore",
    "@ts-" + "expect-error",
  ];
  const texts = files.filter((path) =>
    /\.(ts|md|json|html|css|sh|yml)$/.test(path) || path === ".ci/run"
  );
  const places = /(?<![\w.])\/(home|root|work|Users)\/\w/;
  none(
    texts.flatMap((path) => {
      const text = read(path);
      const found = words.filter((word) =>
        new RegExp(`(?<!\\w)${word}(?!\\w)`).test(text)
      );
      const place = places.exec(text);
      return [...found, ...(place ? [place[0]] : [])]
        .map((word) => `${path}: ${word}`);
    }),
    "forbidden",
  );
});
