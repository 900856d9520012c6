import assert from "node:assert/strict";
import { currentRecords } from "../../boards/current_records.ts";
import { cards, cellRecord } from "./cell_record.ts";

const known = { ...cards, explainers: [{ id: "saliency", version: 2 }] };
const scores = { auroc: [1] };

function keysOf(...records: Parameters<typeof currentRecords>[0]): string[] {
  const found = currentRecords(records, known).map(({ key }) => key);
  const turned = currentRecords(records.toReversed(), known);
  assert.deepEqual(turned.map(({ key }) => key), found);
  return found;
}

Deno.test("currentRecords: stale versions of task and explainer are left out", () => {
  const current = { explainer: 2 };
  assert.deepEqual(
    keysOf(
      cellRecord(scores, { key: "a", versions: { explainer: 1 } }),
      cellRecord(scores, { key: "b", versions: { task: 2, ...current } }),
      cellRecord(scores, { key: "c", versions: current }),
    ),
    ["c"],
  );
});

Deno.test("currentRecords: an explainer from outside the project has its own version", () => {
  const versions = { explainer: 7 };
  assert.deepEqual(
    keysOf(cellRecord(scores, { key: "a", explainer: "mine", versions })),
    ["a"],
  );
});

Deno.test("currentRecords: of one place, present metrics win, then an answer, then more repeats, then the smallest key", () => {
  const own = { explainer: "mine" };
  const stale = cellRecord(scores, {
    ...own,
    key: "a",
    repeats: [1, 2, 3],
    versions: { metrics: 9 },
  });
  const failed = {
    ...cellRecord({ status: "failed", error: "" }, {
      ...own,
      key: "b",
      repeats: [1, 2, 3],
    }),
  };
  const answered = cellRecord(scores, { ...own, key: "c" });
  const unanswered = {
    ...failed,
    cell: { ...failed.cell, metrics: answered.cell.metrics },
  };
  const alone = cellRecord(scores, { ...own, key: "d", repeats: [1] });
  const repeated = cellRecord(scores, { ...own, key: "f", repeats: [1, 2] });
  const twin = cellRecord(scores, { ...own, key: "e", repeats: [1, 2] });
  assert.deepEqual(keysOf(stale, answered), ["c"]);
  assert.deepEqual(keysOf(unanswered, answered), ["c"]);
  assert.deepEqual(keysOf(answered, alone, repeated), ["f"]);
  assert.deepEqual(keysOf(repeated, twin), ["e"]);
});

Deno.test("currentRecords: other options, tasks and seeds are other places, in order of keys", () => {
  assert.deepEqual(
    keysOf(
      cellRecord(scores, { explainer: "mine", key: "d" }),
      cellRecord(scores, { explainer: "mine[walks=5]", key: "c" }),
      cellRecord(scores, { explainer: "mine", task: "digits", key: "b" }),
      cellRecord(scores, { explainer: "mine", seed: 1, key: "a" }),
    ),
    ["a", "b", "c", "d"],
  );
});

Deno.test("currentRecords: two backends are not mixed", () => {
  const records = ["wasm", "cpu"].map((backend) =>
    cellRecord(scores, { explainer: "mine", backend })
  );
  assert.throws(() => currentRecords(records, known), {
    name: "RangeError",
    message: /one backend, current value is cpu and wasm/,
  });
});

Deno.test("currentRecords: an answer counts although the cell was skipped before, for want of a file", () => {
  const repeats = [1, 2, 3];
  const own = { explainer: "mine" };
  const skipped = (key: string) =>
    cellRecord({ status: "skipped", reason: "" }, { ...own, key, repeats });
  const failed = cellRecord({ status: "failed", error: "" }, {
    ...own,
    key: "a",
    repeats,
  });
  const metrics = { metrics: cellRecord(scores, own).cell.metrics };
  const like = (record: ReturnType<typeof cellRecord>) => ({
    ...record,
    cell: { ...record.cell, ...metrics },
  });
  const answered = cellRecord(scores, { ...own, key: "c" });
  assert.deepEqual(keysOf(like(skipped("b")), answered), ["c"]);
  assert.deepEqual(keysOf(like(failed), like(skipped("b"))), ["b"]);
});
