import assert from "node:assert/strict";
import { parseSpec } from "../../../core/plugins/spec.ts";
import { reactions } from "../../../boards/validity/reactions.ts";
import type { Altered, Judgement } from "../../../core/records/judgement.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import { cards, cellRecord } from "../cell_record.ts";

const shuffle = { kind: "shuffle" } as const;
type Scores = readonly (number | null)[];

/** What a metric says of the shuffled copies of a record's explanation. */
function judged(
  record: CellRecord,
  metric: string,
  found: Scores | string,
): Judgement {
  const { cell, names } = record;
  const altered: Altered = typeof found === "string"
    ? { alteration: shuffle, reason: found }
    : { alteration: shuffle, scores: found };
  return {
    schema: 2,
    key: `${record.key} ${metric}`,
    cell: { ...cell, metrics: [{ ...parseSpec(metric), version: 1 }] },
    names,
    altered: [altered],
  };
}

const react = (
  judgements: readonly Judgement[],
  records: readonly CellRecord[],
  good: Record<string, string[]> = {},
) =>
  reactions(
    judgements,
    records,
    new Map(
      Object.entries(good).map(([task, own]) => [task, new Set(own)]),
    ),
    cards,
    100,
  );

Deno.test("reactions: how often the honest score is better, equal ones half, undefined ones not", () => {
  const record = cellRecord({ area: [1, 1, 1, 1, null] });
  const [found, ...others] = react(
    [judged(record, "area", [0, 2, 1 + 1e-13, null, 0])],
    [record],
  );
  assert.deepEqual(others, []);
  // Better, worse, equal but for rounding; two have no pair of scores.
  const { low: _, high: __, ...rest } = found!;
  assert.deepEqual(rest, {
    metric: "area",
    alteration: "shuffle",
    tasks: ["xor"],
    explainers: ["saliency"],
    betterThanRandom: false,
    mean: 0.5,
    n: 3,
    missing: 2,
  });
});

Deno.test("reactions: where lower is better, a lower honest score wins", () => {
  const record = cellRecord({ gap: [1, 1] });
  const [found] = react([judged(record, "gap", [3, 2])], [record]);
  assert.deepEqual([found!.mean, found!.low, found!.high], [1, 1, 1]);
});

Deno.test("reactions: methods that are better than random count where a task tells, otherwise all", () => {
  const records = ["good", "bad"].flatMap((explainer) =>
    ["xor", "digits"].map((task) =>
      cellRecord({ area: [1, 1] }, { explainer, task })
    )
  );
  const judgements = records.map((record) =>
    judged(
      record,
      "area",
      record.names.explainer === "good" ? [0, 0] : [2, 2],
    )
  );
  const [known] = react(judgements, records, { xor: ["good"] });
  assert.deepEqual(
    [known!.mean, known!.tasks, known!.explainers, known!.betterThanRandom],
    [1, ["xor"], ["good"], true],
  );
  for (const good of [{}, { xor: [] }]) {
    const [all] = react(judgements, records, good);
    assert.deepEqual(
      [all!.mean, all!.tasks, all!.explainers, all!.betterThanRandom],
      [0.5, ["digits", "xor"], ["bad", "good"], false],
    );
  }
});

Deno.test("reactions: a metric that does not apply says why", () => {
  const record = cellRecord({ area: [1] });
  const [found] = react(
    [judged(record, "area", "needs the explainer")],
    [record],
  );
  assert.deepEqual(
    [found!.mean, found!.n, found!.reason],
    [null, 0, "needs the explainer"],
  );
});

Deno.test("reactions: judgements of other weights, of another version or without a record do not count", () => {
  const record = cellRecord({ area: [1] });
  const own = judged(record, "area", [0]);
  const other = { ...own, cell: { ...own.cell, weights: "other" } };
  const [ran] = own.cell.metrics;
  const old = {
    ...own,
    cell: { ...own.cell, metrics: [{ ...ran!, version: 2 }] },
  };
  assert.deepEqual(react([other, old], [record]), []);
  assert.deepEqual(react([own], []), []);
  assert.equal(react([own, other], [record]).length, 1);
});
