import assert from "node:assert/strict";
import { taskNotes } from "../../../harness/store/task_notes.ts";
import { cellRecord } from "../../boards/cell_record.ts";

const card = { id: "xor", summary: "Two inputs." };
const certificate = {
  task: "xor",
  command: "deno task train xor",
  weights: "ab",
  test: { rows: 100, f1: 0.98765, accuracy: 0.99 },
  inputs: [{
    input: "x0",
    mode: "all",
    relevant: true,
    verdict: "unlearned",
    statement: "unlearned: claimed relevant",
  }],
};

/** Reads one certificate. */
function reading(changes: Record<string, unknown> = {}) {
  return (path: string) => {
    if (path !== "tasks/certificates/xor.json") {
      return Promise.reject(new Error(`no ${path}`));
    }
    const text = JSON.stringify({ ...certificate, ...changes });
    return Promise.resolve(new TextEncoder().encode(text));
  };
}

Deno.test("taskNotes: the certificate of the weights that were explained, in one line", async () => {
  const records = [
    cellRecord({ auroc: [1] }),
    cellRecord({ auroc: [1] }, { task: "xor[instances=5]" }),
    cellRecord({ auroc: [1] }, { task: "unknown" }),
  ];
  const found = await taskNotes(records, [card], reading());
  assert.deepEqual(found.map(({ task }) => task), ["xor", "xor[instances=5]"]);
  assert.deepEqual(found[0], {
    task: "xor",
    summary: "Two inputs.",
    certificate: {
      path: "tasks/certificates/xor.json",
      says:
        "test rows 100, F1 0.9877, accuracy 0.9900; claims: 1 unlearned; rejected: 1",
      rejected: ["x0 (mode all): unlearned: claimed relevant"],
    },
  });
});

Deno.test("taskNotes: a certificate of other weights, or none, is not shown", async () => {
  const records = [cellRecord({ auroc: [1] })];
  const other = await taskNotes(records, [card], reading({ weights: "cd" }));
  assert.deepEqual(other, [{ task: "xor", summary: "Two inputs." }]);
  const none = { id: "xor2", summary: "" };
  const own = [cellRecord({ auroc: [1] }, { task: "xor2" })];
  assert.deepEqual(await taskNotes(own, [none], reading()), [
    { task: "xor2", summary: "" },
  ]);
});

Deno.test("taskNotes: a record that names a task by its former id has the renamed task's summary", async () => {
  const record = cellRecord({ auroc: [1] }, { task: "own[data=a.csv]" });
  const renamed = { id: "custom", summary: "Your model." };
  assert.deepEqual(await taskNotes([record], [renamed], reading()), [
    { task: "own[data=a.csv]", summary: "Your model." },
  ]);
});
