import assert from "node:assert/strict";
import { canonicalJson } from "../../../core/records/canonical_json.ts";
import { parseRecord } from "../../../core/records/parse_record.ts";
import type { CellRecord } from "../../../core/records/record.ts";
import { recordFile } from "../../../core/records/record_file.ts";
import { cellOf, recordOf, scored } from "../../harness/cell_of.ts";
import { keyed } from "../../harness/keyed.ts";

const record = await keyed(
  recordOf(
    "",
    cellOf({
      metrics: ["auroc", "mine"].map((id) => ({ id, version: 1, options: {} })),
    }),
    scored([0.5, null], { mine: [3, -1e-7] }),
  ),
);
const known = [{ id: "auroc", version: 1, range: [0, 1] as const }];

/** A value changed in one place; absent where `to` is undefined. */
function changed(value: object, path: readonly string[], to: unknown): object {
  const [name, ...rest] = path;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length > 0) copy[name!] = changed(copy[name!] as object, rest, to);
  else if (to === undefined) delete copy[name!];
  else copy[name!] = to;
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** The file of a record that was changed before its sums were made. */
async function file(path: readonly string[], to: unknown): Promise<object> {
  return await recordFile(changed(record, path, to) as CellRecord);
}

Deno.test("parseRecord: what was written is read", async () => {
  const written = JSON.parse(JSON.stringify(await recordFile(record)));
  assert.deepEqual(await parseRecord(written, known), record);
});

Deno.test("parseRecord: the text of the file changes neither what is read nor what is refused", async () => {
  const file = await recordFile(record);
  const indented = canonicalJson(file, 1) + "\n";
  for (const text of [indented, canonicalJson(file), "", "{\n}\n"]) {
    assert.deepEqual(
      await parseRecord(JSON.parse(indented), known, text),
      record,
    );
  }
  for (
    const [of, to] of [["0.5", "0.25"], ['"suite"', '"Suite"'], ["4,", "5,"]]
  ) {
    const text = indented.replace(of!, to!);
    assert.notEqual(text, indented);
    await assert.rejects(parseRecord(JSON.parse(text), known, text));
  }
});

Deno.test("parseRecord: a record of schema 1 is read as one of the present schema", async () => {
  assert.deepEqual(await parseRecord({ ...record, schema: 1 }, known), record);
});

Deno.test("parseRecord: fields of failures and of modules may be there", async () => {
  const source = "ab".repeat(32);
  const more = await keyed({
    ...record,
    outcome: {
      ...scored([0, 1]),
      failed: { mine: "it broke" },
    } as CellRecord["outcome"],
    observed: { ...record.observed, stack: "at …" },
  }, { explainer: { ...record.cell.explainer, source } });
  assert.deepEqual(await parseRecord(await recordFile(more), known), more);
});

Deno.test("parseRecord: a field of another type, missing or unknown is named, though the sums agree", async () => {
  const cases: readonly [readonly string[], unknown, RegExp][] = [
    [["outcome"], undefined, /a value at outcome, current value is "nothing"/],
    [
      ["outcome", "status"],
      "fine",
      /"scored" or .* at outcome\.status, .*fine/,
    ],
    [["outcome", "scores"], [], /an object at outcome\.scores/],
    [
      ["outcome", "scores", "auroc"],
      ["9", 1],
      /scores of auroc in \[0, 1\], current value is "9"/,
    ],
    [["outcome", "scores", "auroc"], [7, 1], /auroc in \[0, 1\], .* is 7/],
    [["outcome", "scores", "auroc"], [1], /1 scores of mine/],
    [["outcome", "scores", "gap"], [1, 1], /the cell's metrics, .* is gap/],
    [["outcome", "inapplicable", "x"], "y", /reasons .* is x/],
    [["outcome", "attributions"], "../../a", /64 hexadecimal/],
    [["outcome", "cost", "rows"], null, /number at outcome\.cost\.rows/],
    [["names", "control"], 1, /true or false at names\.control/],
    [["names", "task"], "My-Task", /id or id\[option=value,…\] at names\.task/],
    [["observed", "gflops"], "x", /number at observed\.gflops/],
    [["observed", "extra"], 1, /only the fields .* at observed, .*"extra"/],
    [["cell", "explainer", "id"], "SHAP", /an id .* at cell\.explainer\.id/],
    [["suite"], 4, /a string at suite, current value is 4/],
  ];
  for (const [path, to, message] of cases) {
    await assert.rejects(
      async () => parseRecord(await file(path, to), known),
      (error: Error) =>
        error instanceof RangeError && message.test(error.message) ||
        assert.fail(`${path}: ${error.message}`),
    );
  }
});

Deno.test("parseRecord: another score, cell, command or time under the old sums is noticed", async () => {
  const written = await recordFile(record);
  for (
    const [path, to, message] of [
      [["outcome", "scores", "auroc"], [0.4, null], /the sum of its content/],
      [["command"], "rm", /the sum of its content/],
      [["suite"], "other", /the sum of its content/],
      [["cell", "seed"], 1, /the key of its cell/],
      [["observed", "milliseconds"], 5, /the sum of observed/],
    ] as const
  ) {
    const value = changed(written, path, to);
    await assert.rejects(parseRecord(value, known), message);
  }
});

Deno.test("parseRecord: rounding outside a range, and scores of versions that are gone, are taken", async () => {
  const path = ["outcome", "scores", "auroc"];
  await parseRecord(await file(path, [1 + 1e-10, -1e-10]), known);
  await parseRecord(await file(path, [7, 7]), [{ ...known[0]!, version: 2 }]);
});
