import assert from "node:assert/strict";
import { explanationKey } from "../../../harness/store/cell_key.ts";
import { cellsOf } from "../../../harness/plan/plan.ts";
import type { Outcome } from "../../../core/records/record.ts";
import { scored } from "../cell_of.ts";
import { withStore } from "../with_store.ts";
import { group, keep, right, runOn } from "./group_answers.ts";

Deno.test("runGroup: a record with a failed metric is not final", () =>
  withStore(async (out) => {
    await keep(out, right, {
      ...scored([1, 1]),
      failed: { auroc: "it broke" },
    });
    const { kept, ended } = await runOn({}, out);
    assert.deepEqual(kept, []);
    assert.equal(ended.length, 2);
  }));

Deno.test("runGroup: records that are scored or skipped are kept", () =>
  withStore(async (out) => {
    const keys = await keep(out, right, { status: "skipped", reason: "" });
    const { names, ended, kept } = await runOn({}, out);
    assert.deepEqual(names, ["load"]);
    assert.deepEqual(ended, []);
    assert.deepEqual(kept, keys);
  }));

Deno.test("runGroup: a scored cell whose explanation is damaged or missing is made again", () =>
  withStore(async (out) => {
    await keep(out, right, right);
    const [cell] = cellsOf(group, "w", "wasm");
    const path = `${out}/explanations/${await explanationKey(cell!)}.json`;
    const { arrays } = JSON.parse(await Deno.readTextFile(path));
    for (const lost of [`${out}/arrays/${arrays.attributions}.npy`, path]) {
      await Deno.remove(lost);
      const { names, kept } = await runOn({}, out);
      assert.deepEqual(names.filter((name) => name.startsWith("explain")), [
        "explain 7",
        "explain 8",
      ]);
      assert.deepEqual(kept, []);
    }
  }));

Deno.test("runGroup: one seed that failed or was late has the group run again", async () => {
  const unfinished: Outcome[] = [
    { status: "failed", error: "it broke" },
    { status: "timed_out", seconds: 5 },
  ];
  for (const outcome of unfinished) {
    await withStore(async (out) => {
      await keep(out, right, outcome);
      const { names, ended, kept } = await runOn({}, out);
      assert.equal(names.length, 7);
      assert.deepEqual(ended.map(([seed]) => seed), [7, 8]);
      assert.deepEqual(kept, []);
    });
  }
});

Deno.test("runGroup: records under other weights do not count", () =>
  withStore(async (out) => {
    await keep(out, right, right);
    const { names } = await runOn(
      { load: { status: "loaded", weights: "others" } },
      out,
    );
    assert.equal(names.length, 7);
  }));
