import assert from "node:assert/strict";
import type { Outcome } from "../../../core/records/record.ts";
import { scaling } from "../../../boards/costs/scaling.ts";
import { cellRecord } from "../cell_record.ts";

/** An answer about two instances. */
function record(
  task: string,
  milliseconds: number,
  { explainer = "lime", seed = 0 } = {},
) {
  const outcome: Outcome = {
    status: "scored",
    scores: { auroc: [1, 1] },
    inapplicable: {},
    cost: { rows: 10, gradientRows: 4, duplicateRows: 0 },
    attributions: "cd",
    notes: {},
  };
  const made = cellRecord(outcome, { task, explainer, seed });
  return { ...made, observed: { ...made.observed, milliseconds } };
}

const ladder = [100, 10, 1000].map((inputs) =>
  `ladder[inputs=${inputs},noise=2]`
);

Deno.test("scaling: cost per instance by the number that differs, medians over seeds", () => {
  const records = ladder.flatMap((task, i) => [
    record(task, 8 * i),
    record(task, 8 * i + 2, { seed: 1 }),
    record(task, 8 * i + 40, { seed: 2 }),
  ]);
  assert.deepEqual(scaling(records), [{
    task: "ladder[noise=2]",
    option: "inputs",
    values: [10, 100, 1000],
    rows: [{
      explainer: "lime",
      points: [[5, 9], [1, 9], [9, 9]].map(([milliseconds, rows]) => ({
        status: "scored",
        milliseconds,
        rows,
      })),
    }],
  }]);
});

Deno.test("scaling: a seed without an answer, or a value that was not run, says so", () => {
  const late = { status: "timed_out", seconds: 2 } as const;
  const records = [
    ...ladder.map((task) => record(task, 2)),
    record(ladder[0]!, 2, { explainer: "sis" }),
    cellRecord(late, { task: ladder[0]!, explainer: "sis", seed: 1 }),
    cellRecord({ status: "skipped", reason: "" }, {
      task: ladder[1]!,
      explainer: "sis",
    }),
  ];
  const [found] = scaling(records);
  assert.deepEqual(
    found!.rows.map(({ explainer, points }) => [
      explainer,
      ...points.map(({ status }) => status),
    ]),
    [
      ["lime", "scored", "scored", "scored"],
      ["sis", "skipped", "timed_out", "not run"],
    ],
  );
});

Deno.test("scaling: two values, or several options that differ, make no ladder", () => {
  assert.deepEqual(scaling(ladder.slice(1).map((task) => record(task, 1))), []);
  const both = ["a[x=1,y=1]", "a[x=2,y=2]", "a[x=3,y=3]", "b", "c", "d"];
  assert.deepEqual(scaling(both.map((task) => record(task, 1))), []);
});
