import assert from "node:assert/strict";
import { rowsOf } from "../../../core/contracts/nd_array.ts";
import { answerByRows } from "../../../core/rows/query.ts";
import {
  countUnits,
  maskCount,
  queryRows,
} from "../../../core/rows/query_rows.ts";
import { codeModel } from "./code_model.ts";
import { boxes, coalitions, rows, singles, walks } from "./sound_queries.ts";

Deno.test("queryRows, maskCount, countUnits: what is asked, counted by hand", () => {
  assert.equal(queryRows(walks), 6);
  assert.equal(queryRows(singles), 3);
  assert.equal(queryRows(boxes), 6);
  // Two rows, two background rows, three masks of two units.
  assert.equal(queryRows(coalitions), 12);
  assert.equal(maskCount(coalitions), 3);
  const { units, ...alone } = coalitions;
  assert.equal(maskCount(alone), 2);
  assert.equal(queryRows(alone), 8);
  assert.equal(countUnits(units, rows), 2);
  assert.equal(countUnits(undefined, rows), 3);
});

Deno.test("queryRows: as many as answerByRows predicts", async () => {
  for (const query of [walks, singles, coalitions, boxes]) {
    let predicted = 0;
    const model = codeModel(3);
    await answerByRows({
      ...model,
      predict(inputs) {
        predicted += rowsOf(inputs);
        return model.predict(inputs);
      },
    }, query);
    assert.equal(predicted, queryRows(query));
  }
});
