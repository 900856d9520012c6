import assert from "node:assert/strict";
import {
  idOf,
  indexText,
  pluginsIn,
  type Room,
  rooms,
} from "../../.ci/index.ts";
import type { Card } from "../../core/contracts/card.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { datasets } from "../../datasets/index.ts";
import { explainers } from "../../explainers/index.ts";
import { portraits } from "../../explainers/portraits/index.ts";
import { metrics } from "../../metrics/index.ts";
import { suites } from "../../tasks/suites/index.ts";
import { tasks } from "../../tasks/index.ts";
import { files, none, read } from "./project.ts";

/** Characters that a plug-in's summary has at most: a line of what `list` prints. */
const LONGEST = 110;

const cards: readonly (readonly [
  Room,
  readonly Pick<Card, "id" | "summary">[],
])[] = [explainers, metrics, datasets, tasks, suites, portraits]
  .map((list, i) => [rooms[i]!, list]);

Deno.test("architecture: the index of every list of plug-ins is fresh", () => {
  none(
    rooms.filter((room) =>
      read(`${room.folder}/index.ts`) !== indexText(room, pluginsIn(room))
    ).map(({ folder }) => `${folder}/index.ts`),
    "Run deno task index: an index does not name the files in its folder",
  );
});

Deno.test("architecture: a plug-in's id is its file name, and no two share one", () => {
  for (const [room, list] of cards) {
    const names = pluginsIn(room).map(({ path }) => idOf(path));
    const ids = list.map(({ id }) => id);
    none(
      ids.flatMap((id, i) =>
        id === names[i]
          ? []
          : [`${room.folder}: id ${id} in the file ${names[i]}.ts`]
      ),
      "Give the plug-in and its file one name",
    );
    assert.equal(ids.length, names.length, room.folder);
    none(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      `Rename one of two plug-ins in ${room.folder} that share an id`,
    );
  }
});

Deno.test("architecture: a plug-in's summary is one short line", () => {
  none(
    cards.flatMap(([, list]) => list)
      .filter(({ summary }) => summary.length > LONGEST)
      .map(({ id, summary }) =>
        `${id}: ${summary.length} characters: ${summary}`
      ),
    `Say in at most ${LONGEST} characters what it is; the rest belongs into its docs`,
  );
});

Deno.test("architecture: a metric lies in the folder of its category", () => {
  none(
    metrics.map(({ id, category }) => `metrics/${category}/${id}.ts`)
      .filter((path) => !files.includes(path)),
    "Move the metric and its test to the folder of its category",
  );
});

Deno.test("architecture: a suite's id carries its version", () => {
  none(
    suites.map(({ id }) => id).filter((id) => !/_v[1-9]\d*$/.test(id)),
    "Name the suite <name>_v<number>",
  );
});

Deno.test("architecture: suites and tasks name plug-ins and options that exist", () => {
  for (const task of tasks) {
    findCard("dataset", datasets, task.dataset);
    for (const { id, options } of task.metrics) {
      resolveOptions(findCard("metric", metrics, id), options);
    }
  }
  for (const suite of suites) {
    for (const { id, options } of suite.tasks) {
      resolveOptions(findCard("task", tasks, id), options);
    }
    for (const { id, options } of suite.explainers) {
      resolveOptions(findCard("explainer", explainers, id), options);
    }
  }
});
