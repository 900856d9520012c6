import assert from "node:assert/strict";
import { checkScores } from "../../../core/records/check_scores.ts";

const ran = new Map(
  ["auroc", "mine"].map((id) => [id, { id, version: 1, options: {} }]),
);
const known = [{ id: "auroc", version: 1, range: [0, 1] as const }];
const check = (scores: Record<string, (number | null)[]>) => () =>
  checkScores("a record", scores, ran, known);

Deno.test("checkScores: metrics of the cell, one length, known ranges", () => {
  check({ auroc: [0, null, 1 + 1e-10], mine: [1e9, -1e9, 0] })();
  assert.throws(
    check({ gap: [1] }),
    /the cell's metrics, current value is gap/,
  );
  assert.throws(
    check({ auroc: [1], mine: [1, 2] }),
    /expected 1 scores of mine/,
  );
  const words: unknown[] = ["9"];
  for (const id of ["auroc", "mine"]) {
    assert.throws(check({ [id]: words as number[] }), /current value is "9"/);
  }
  assert.throws(check({ auroc: [-0.1] }), /auroc in \[0, 1\], .* -0\.1/);
});
