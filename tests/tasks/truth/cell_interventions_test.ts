import assert from "node:assert/strict";
import { rowAt } from "../../../core/contracts/nd_array.ts";
import { cellsSim } from "../../../datasets/cells_sim.ts";
import { cellEvidence } from "../../../datasets/generators/cell_evidence.ts";
import {
  cellDistribution,
  drawCell,
  typeMarkedBy,
} from "../../../datasets/generators/cell_distribution.ts";
import { cellInterventions } from "../../../tasks/truth/cell_interventions.ts";
import { assertClose } from "../../assert_close.ts";

const options = { genes: 240, seed: 0 };
const rows = Int32Array.from({ length: 24 }, (_, i) => 10 + i);
const changes = cellInterventions(options, rows);
const columns = cellsSim.columnsOf(240, 0);

Deno.test("cellInterventions: only the genes that it names change, and no more than they may", () => {
  assert.equal(changes.length, 5);
  const allowed = [
    (marked?: number) => marked !== undefined,
    (marked?: number, own?: number) => marked === own,
    (marked?: number, own?: number) => marked === own,
    (marked?: number, own?: number) => marked !== undefined && marked !== own,
    (marked?: number) => marked === undefined,
  ];
  changes.forEach(({ before, after }, k) => {
    let changed = 0;
    for (const [i, label] of before.labels.entries()) {
      columns.forEach((column, gene) => {
        const [was, is] = [rowAt(before.inputs, i), rowAt(after, i)];
        if (was[column] === is[column]) return;
        changed++;
        assert.ok(allowed[k]!(typeMarkedBy(gene), label));
      });
    }
    assert.ok(changed > 100);
  });
});

Deno.test("cellInterventions: the rule's own evidence before, exactly what the counts give; classes by what is marked then", () => {
  const distribution = cellDistribution(240);
  for (const { part, done, relevant, before, labels, rule } of changes) {
    for (const [i, row] of rows.entries()) {
      const { counts, size, label } = drawCell(distribution, 0, row);
      // Counts come back from float32 logarithms, each as exact as 1e-7 of a sum below 100.
      assertClose(
        [rule!.before[i]!],
        [cellEvidence(distribution, counts, size)[label]!],
        { atol: 1e-3 },
      );
      if (!relevant) {
        assert.equal(rule!.after[i], rule!.before[i]);
        assert.equal(labels![i], label);
      }
      if (part.endsWith("two types")) {
        assert.ok(rule!.after[i]! < rule!.before[i]!);
      }
    }
    const unchanged = labels?.filter((label, i) => label === before.labels[i]);
    if (part.endsWith("two types")) assert.ok(unchanged!.length <= 2);
    else if (done.startsWith("drawn")) assert.ok(unchanged!.length >= 22);
    else if (relevant) assert.equal(labels, undefined);
  }
});
