/**
 * What is published can be made again from what is published with it.
 *
 * @module
 */
import assert from "node:assert/strict";
import { currentRecords } from "../boards/current_records.ts";
import { knownCards } from "../boards/known_cards.ts";
import { cards, plugins } from "../harness/plan/cards.ts";
import { cellKey } from "../harness/store/cell_key.ts";
import { findSuite } from "../harness/plan/find_suite.ts";
import { boardFiles, boardOf } from "../harness/store/publish.ts";
import { plan } from "../harness/plan/plan.ts";
import { readRecords } from "../harness/store/read_store.ts";
import { suites } from "../tasks/suites/index.ts";

const folders = [...Deno.readDirSync("results")]
  .filter(({ isDirectory }) => isDirectory).map(({ name }) => name).sort();

Deno.test("results: every folder is named by a suite, and the page beside them names every folder", async () => {
  assert.deepEqual(folders, ["quick_v1", "sensx_v1"]);
  const page = await Deno.readTextFile("results/README.md");
  for (const id of folders) {
    assert.equal(findSuite(suites, id).id, id);
    assert.match(page, new RegExp(`--out results/${id}\\b`));
  }
});

for (const id of folders) {
  const folder = `results/${id}`;

  Deno.test(`results: ${id}: records are whole, under their content's key, of the present versions and the suite's whole plan`, async () => {
    const { records, damaged } = await readRecords(folder);
    assert.deepEqual(damaged, []);
    for (const { key, cell, observed } of records) {
      assert.equal(await cellKey(cell), key);
      assert.match(observed.commit, /^[0-9a-f]{40}$/);
    }
    const present = currentRecords(records, knownCards(cards, records));
    assert.equal(present.length, records.length, "some are of older versions");
    const { tasks, explainers, metrics, seeds } = findSuite(suites, id);
    const planned = plan(plugins, {
      tasks,
      explainers,
      ...(metrics && { metrics }),
      seeds,
    }).reduce((sum, group) => sum + group.seeds.length, 0);
    assert.equal(records.length, planned);
    const broken = records.filter(({ outcome: { status } }) =>
      status !== "scored" && status !== "skipped"
    );
    assert.deepEqual(broken.map(({ names }) => names), []);
  });

  Deno.test(`results: ${id}: boards are made again byte for byte`, async () => {
    const { board, damaged } = await boardOf(folder);
    assert.deepEqual(damaged, []);
    for (const [name, text] of await boardFiles(board)) {
      assert.equal(await Deno.readTextFile(`${folder}/${name}`), text, name);
    }
  });
}
