import assert from "node:assert/strict";
import { parseSpecs } from "../../core/plugins/spec.ts";
import { makeBoard } from "../../boards/make_board.ts";
import { selectRecords } from "../../boards/select_records.ts";
import { cards, cellRecord } from "./cell_record.ts";

const records = ["xor", "digits[instances=9]"].flatMap((task) => [
  cellRecord({ auroc: [0.9, 0.8] }, { task, explainer: "best" }),
  cellRecord({ auroc: [0.5, 0.4] }, { task, explainer: "sensx[walks=5]" }),
  cellRecord({ auroc: [0.6, 0.5] }, { task, explainer: "sensx[walks=9]" }),
  cellRecord({ auroc: [0, 0] }, { task, explainer: "random", control: true }),
]);

function chosen(tasks?: string, explainers?: string): string[] {
  return selectRecords(records, {
    ...(tasks && { tasks: parseSpecs(tasks) }),
    ...(explainers && { explainers: parseSpecs(explainers) }),
  }).map(({ names }) => `${names.task} ${names.explainer}`);
}

Deno.test("selectRecords: everything where nothing is said", () => {
  assert.equal(chosen().length, 8);
});

Deno.test("selectRecords: an id takes all its options, an option those that have it; controls stay", () => {
  assert.deepEqual(chosen("xor", "sensx"), [
    "xor sensx[walks=5]",
    "xor sensx[walks=9]",
    "xor random",
  ]);
  assert.deepEqual(chosen("digits", "sensx[walks=9],best"), [
    "digits[instances=9] best",
    "digits[instances=9] sensx[walks=9]",
    "digits[instances=9] random",
  ]);
});

Deno.test("selectRecords: places are given anew among those who are there", () => {
  const some = selectRecords(records, { explainers: parseSpecs("sensx") });
  const { rows } = makeBoard(some, cards, 50).tables[0]!;
  assert.deepEqual(
    rows.map(({ explainer, rank }) => [explainer, rank]),
    [["sensx[walks=9]", 1], ["sensx[walks=5]", 2], ["random", undefined]],
  );
});

Deno.test("selectRecords: what matches nothing is an error that says what there is", () => {
  assert.throws(() => chosen("xor[instances=1]"), {
    name: "RangeError",
    message: /^Cannot select xor\[instances=1\]: expected one of digits, xor/,
  });
  assert.throws(() => chosen("xor", "lime"), /best, random, sensx/);
});
