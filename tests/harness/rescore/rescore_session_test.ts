import assert from "node:assert/strict";
import { rescoreSession } from "../../../harness/rescore/rescore_session.ts";
import type { RunEvent } from "../../../harness/run/run_event.ts";
import { counted, runSmall } from "../counted.ts";
import { withStore } from "../with_store.ts";

Deno.test("rescoreSession: items in their order, each with what the work returned", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    await runSmall(out, [explainer, "saliency"]);
    const events: RunEvent[] = [];
    const { plugins, records, each } = await rescoreSession({
      out,
      explainers: [explainer],
      report: (event) => events.push(event),
    });
    assert.equal(plugins.explainers.at(-1), explainer);
    assert.equal(records.length, 3);
    const items = records.map((record) => ({ record }));
    const results = await each(
      out,
      items,
      ({ item, timeout }) => Promise.resolve({ key: item.record.key, timeout }),
    );
    assert.deepEqual(
      results.map(([{ record }, result]) => [record.key, result]),
      records.map(({ key }) => [key, { key, timeout: 600 }]),
    );
    assert.deepEqual(events.at(-1), { running: [], done: 3, total: 3 });
    assert.ok(
      events.some(({ running: [name] }) =>
        name === "xor[instances=4] · counted, seed 1"
      ),
    );
  }));

Deno.test("rescoreSession: an item of another backend or network is not worked on, with the reason", () =>
  withStore(async (out) => {
    const { explainer } = counted();
    await runSmall(out, [explainer], { seeds: [0] });
    const { records, each } = await rescoreSession({
      out,
      explainers: [explainer],
    });
    const [record] = records;
    const changed = (changes: object) => ({
      record: { ...record!, cell: { ...record!.cell, ...changes } },
    });
    const results = await each(
      out,
      [changed({ backend: "wasm:other" }), changed({ weights: "other" })],
      () => Promise.reject(new Error("it was worked on")),
    );
    assert.deepEqual(results.map(([, result]) => result), [
      "made on wasm:other, and this is wasm",
      "the network has other weights than the one that was explained",
    ]);
  }));

Deno.test("rescoreSession: a bad call is refused", () =>
  withStore(async (out) => {
    await assert.rejects(rescoreSession({ out }), /expected scored records/);
    await assert.rejects(rescoreSession({ out, timeout: 0 }), /timeout/);
  }));
