import assert from "node:assert/strict";
import type { Query } from "../../../core/contracts/queries.ts";
import { checkQuery } from "../../../core/rows/check_query.ts";
import { grouped } from "../../explainers/grouped.ts";
import { codeModel, digits } from "./code_model.ts";
import { boxes, coalitions, singles, walks } from "./sound_queries.ts";

const of = Int32Array.of.bind(Int32Array);
const narrow = digits([[1, 2], [3, 4]], 2);
const pair = new Float32Array(2);

/** What is wrong, and what the error must name. */
const wrong: readonly (readonly [Query, RegExp])[] = [
  [{ ...walks, orders: of(0, 1, 1, 0, 0, 2) }, /orders .*\[0, 2\).* 2$/],
  [{ ...walks, orders: of(0, 1, 1, 0, 0, -1) }, /orders .*\[0, 2\).* -1$/],
  [{ ...walks, from: of(0, 2, 0) }, /from .*\[0, 2\).* 2$/],
  [{ ...walks, from: of(0, -1, 0) }, /from .*\[0, 2\).* -1$/],
  [{ ...walks, to: of(0, 1, 2) }, /to .*\[0, 2\).* 2$/],
  [{ ...walks, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...walks, orders: of(0, 1, 1, 0, 0) }, /orders .* 6 entries.* 5$/],
  [{ ...walks, to: of(0, 1) }, /to .* 3 entries.* 2$/],
  [{ ...walks, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...walks, starts: narrow }, /row of starts .* 3 entries.* 2$/],
  [{ ...walks, ends: narrow }, /row of ends .* 3 entries.* 2$/],
  [{ ...walks, units: grouped([[0], [3]]) }, /units .*\[0, 3\).* 3$/],
  [{ ...singles, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...singles, sources: narrow }, /row of sources .* 3 entries.* 2$/],
  [{ ...coalitions, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...coalitions, background: narrow }, /row of background .* 3 .* 2$/],
  [{ ...singles, unit: of(0, 2, 0) }, /unit .*\[0, 2\).* 2$/],
  [{ ...singles, row: of(0, 2, 0) }, /row .*\[0, 2\).* 2$/],
  [{ ...singles, source: of(0, -1, 0) }, /source .*\[0, 2\).* -1$/],
  [{ ...singles, targets: of(-1, 0) }, /targets .*\[0, 3\).* -1$/],
  [{ ...singles, unit: of(0) }, /unit .* 3 entries.* 1$/],
  [{ ...singles, source: of(0, 0) }, /source .* 3 entries.* 2$/],
  [{ ...singles, targets: of(0, 0, 0) }, /targets .* 2 entries.* 3$/],
  [{ ...coalitions, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...coalitions, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...coalitions, background: digits([], 3) }, /background must have rows/],
  [{ ...boxes, rows: narrow }, /row of rows .* 3 entries.* 2$/],
  [{ ...boxes, draws: narrow }, /row of draws .* 3 entries.* 2$/],
  [{ ...boxes, row: of(0, 1, 2) }, /row .*\[0, 2\).* 2$/],
  [{ ...boxes, row: of(0, 1) }, /row .* 3 entries.* 2$/],
  [{ ...boxes, targets: of(0, 3) }, /targets .*\[0, 3\).* 3$/],
  [{ ...boxes, targets: of(0) }, /targets .* 2 entries.* 1$/],
  [{ ...boxes, box: { ...boxes.box, lower: pair } }, /lower .* 3 .* 2$/],
  [{ ...boxes, box: { ...boxes.box, upper: pair } }, /upper .* 3 .* 2$/],
  [{ ...coalitions, masks: Uint8Array.of(1, 0, 1) }, /whole rows.* 1.5 rows$/],
];

Deno.test("checkQuery: refuses what does not exist or does not fit, naming it and its value", () => {
  const model = codeModel(3);
  for (const query of [walks, singles, coalitions, boxes]) {
    checkQuery(query, model);
  }
  for (const [query, message] of wrong) {
    assert.throws(
      () => checkQuery(query, model),
      { name: "RangeError", message },
      `${message}`,
    );
  }
});
