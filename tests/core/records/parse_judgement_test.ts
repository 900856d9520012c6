import assert from "node:assert/strict";
import { contentSum } from "../../../core/records/content_sum.ts";
import type { Judgement } from "../../../core/records/judgement.ts";
import {
  judgementFile,
  parseJudgement,
} from "../../../core/records/parse_judgement.ts";
import { cellOf } from "../../harness/cell_of.ts";

const cell = cellOf();
const alterations = [{ kind: "noise", size: 0.1 }, {
  kind: "shuffle",
}] as const;
const judgement: Judgement = {
  schema: 2,
  key: await contentSum({ cell, altered: alterations }),
  cell,
  names: { task: "xor", explainer: "saliency", control: false },
  altered: [
    { alteration: alterations[0], scores: [0.5, null] },
    { alteration: alterations[1], reason: "needs the explainer" },
  ],
};
const known = [{ id: "auroc", version: 1, range: [0, 1] as const }];

Deno.test("parseJudgement: what was written is read, and what schema 1 wrote", async () => {
  const written = JSON.parse(JSON.stringify(await judgementFile(judgement)));
  assert.deepEqual(await parseJudgement(written, known), judgement);
  const old = { ...judgement, schema: 1 };
  assert.deepEqual(await parseJudgement(old, known), judgement);
});

Deno.test("parseJudgement: another score, alteration, cell or shape is refused", async () => {
  const [first, second] = judgement.altered;
  const cases: readonly [Partial<Judgement>, RegExp][] = [
    [{ altered: [{ ...first!, scores: [7, 0] }, second!] }, /in \[0, 1\]/],
    [{ altered: [first!] }, /the key of its cell and alterations/],
    [{ cell: { ...cell, seed: 4 } }, /the key of its cell and alterations/],
    [{ cell: { ...cell, metrics: [] } }, /a cell with one metric/],
  ];
  for (const [changes, message] of cases) {
    const value = await judgementFile({ ...judgement, ...changes });
    await assert.rejects(parseJudgement(value, known), message);
  }
  const written = await judgementFile(judgement);
  const other = { ...first!, scores: [0.25, null] };
  await assert.rejects(
    parseJudgement({ ...written, altered: [other, second] }, known),
    /the sum of its content/,
  );
  await assert.rejects(
    parseJudgement({ ...written, altered: undefined }, known),
    /an array at altered/,
  );
});
