import assert from "node:assert/strict";
import { knownCards } from "../../boards/known_cards.ts";
import { makeBoard } from "../../boards/make_board.ts";
import { cards, cellRecord } from "./cell_record.ts";

const card = {
  id: "mine",
  version: 1,
  defaults: {},
  category: "complexity",
  better: "lower",
  needs: [],
} as const;

function recordWith(version: number, id = "mine") {
  const record = cellRecord({ [id]: [0.5] }, {
    versions: { metrics: version },
  });
  const metrics = [{ ...card, id, version }];
  return { ...record, names: { ...record.names, metrics } };
}

Deno.test("knownCards: metrics that records carry, of each the highest version, none that the project has", () => {
  const records = [recordWith(1), recordWith(2), recordWith(9, "auroc")];
  const { metrics } = knownCards(cards, records);
  assert.deepEqual(metrics, [...cards.metrics, { ...card, version: 2 }]);
  assert.deepEqual(knownCards(cards, [cellRecord({ auroc: [1] })]), cards);
});

Deno.test("makeBoard: a metric that is not the project's has its table", () => {
  const board = makeBoard([recordWith(1)], cards, 10);
  assert.deepEqual(
    board.tables.map((
      { metric, better, rows },
    ) => [metric, better, rows[0]!.mean]),
    [["mine", "lower", 0.5]],
  );
});
