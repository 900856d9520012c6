import assert from "node:assert/strict";
import { ndArray } from "../../../core/contracts/nd_array.ts";
import { backendAgreement } from "../../../harness/rescore/backend_agreement.ts";
import type { BackendName } from "../../../core/contracts/backend.ts";
import { run } from "../../../harness/run/run.ts";
import { readExplanation } from "../../../harness/store/read_store.ts";
import {
  writeExplanation,
  writeRecord,
} from "../../../harness/store/write_store.ts";
import { cellRecord, type RecordParts } from "../../boards/cell_record.ts";
import { faithmark } from "../faithmark.ts";
import { keyed } from "../keyed.ts";
import { withStore } from "../with_store.ts";

/** Keeps attributions and their record. */
async function keep(
  out: string,
  rows: readonly (readonly number[])[],
  parts: RecordParts,
): Promise<void> {
  const attributions = ndArray(
    [rows.length, rows[0]!.length],
    Float64Array.from(rows.flat()),
  );
  const cost = { rows: 0, gradientRows: 0, duplicateRows: 0 };
  const key = "e1".repeat(32);
  await writeExplanation(out, key, { attributions }, { cost, milliseconds: 0 });
  const { stored } = (await readExplanation(out, key))!;
  const record = cellRecord({ auroc: [1] }, parts);
  assert.ok(record.outcome.status === "scored");
  await writeRecord(
    out,
    await keyed({
      ...record,
      outcome: {
        ...record.outcome,
        attributions: stored.arrays["attributions"]!,
      },
    }),
  );
}

const wasm = (parts: RecordParts) => ({
  backend: "wasm",
  ...parts,
});
const cpu = (parts: RecordParts) => ({
  backend: "cpu",
  ...parts,
});

Deno.test("backendAgreement: instance by instance, ranks with ties and deviation by the largest magnitude of either", () =>
  withStore((a) =>
    withStore(async (b) => {
      await keep(
        a,
        [[1, 2, 3], [1, 2, 2], [0, 0, 0], [4, -8, 0], [1, NaN, 2]],
        wasm({}),
      );
      await keep(
        b,
        [[1, 3, 2], [1, 2, 3], [0, 0, 0], [4, -6, 0], [1, 1, 2]],
        cpu({}),
      );
      const [{ names, seed, backends, tau, deviation }] =
        (await backendAgreement(a, b)) as [
          Awaited<ReturnType<typeof backendAgreement>>[number],
        ];
      assert.deepEqual([names.task, seed, backends], [
        "xor",
        0,
        ["wasm", "cpu"],
      ]);
      // Two of three pairs; two of two untied against three; nothing to rank; the same order; NaN.
      assert.deepEqual([...tau], [1 / 3, 2 / Math.sqrt(6), NaN, 1, NaN]);
      assert.deepEqual([...deviation], [1 / 3, 1 / 3, 0, 2 / 8, NaN]);
    })
  ));

Deno.test("backendAgreement: only cells that are the same but for the backend, in order; what is not kept is left out", () =>
  withStore((a) =>
    withStore(async (b) => {
      const rows = [[1, 2]];
      await keep(a, rows, wasm({ explainer: "b", seed: 1 }));
      await keep(a, rows, wasm({ explainer: "b", seed: 0 }));
      await keep(a, rows, wasm({ explainer: "a" }));
      await keep(a, rows, wasm({ explainer: "other_version" }));
      await keep(a, rows, wasm({ explainer: "only_here" }));
      await keep(a, rows, wasm({ explainer: "same_backend" }));
      await writeRecord(
        a,
        await keyed(cellRecord({ auroc: [1] }, wasm({ explainer: "lost" }))),
      );
      await writeRecord(
        a,
        await keyed(
          cellRecord(
            { status: "failed", error: "" },
            wasm({ explainer: "failed" }),
          ),
        ),
      );
      await keep(b, rows, cpu({ explainer: "b", seed: 0, repeats: [7] }));
      await keep(b, rows, cpu({ explainer: "b", seed: 1 }));
      await keep(b, rows, cpu({ explainer: "a" }));
      await keep(
        b,
        rows,
        cpu({ explainer: "other_version", versions: { explainer: 2 } }),
      );
      await keep(b, rows, wasm({ explainer: "same_backend" }));
      await keep(b, rows, cpu({ explainer: "lost" }));
      await keep(b, rows, cpu({ explainer: "failed" }));
      const found = await backendAgreement(a, b);
      assert.deepEqual(
        found.map(({ names, seed }) => [names.explainer, seed]),
        [["a", 0], ["b", 0], ["b", 1]],
      );
    })
  ));

Deno.test("backendAgreement: folders without such cells are refused, with their backends", () =>
  withStore((a) =>
    withStore(async (b) => {
      await keep(a, [[1, 2]], wasm({}));
      await assert.rejects(
        () => backendAgreement(a, b),
        /same but for their backend.*current value is none, on wasm and none/,
      );
      await keep(b, [[1, 2]], wasm({}));
      await assert.rejects(() => backendAgreement(a, b), /on wasm and wasm/);
    })
  ));

Deno.test("backendAgreement: wasm and cpu explain alike, from two runs to the command line", () =>
  withStore((a) =>
    withStore(async (b) => {
      for (const [out, backend] of [[a, "wasm"], [b, "cpu"]] as const) {
        await run({
          out,
          backend: backend satisfies BackendName,
          seeds: [0],
          jobs: 1,
          tasks: ["wine[instances=5]"],
          explainers: ["saliency", "occlusion"],
          metrics: ["sparseness"],
        });
      }
      const found = await backendAgreement(a, b);
      assert.deepEqual(found.map(({ names }) => names.explainer), [
        "occlusion",
        "saliency",
      ]);
      for (const { tau, deviation } of found) {
        assert.equal(tau.length, 5);
        // Sums of some hundred float32 products: 1e-7 of their size each.
        for (const by of deviation) assert.ok(by < 1e-4, `${by}`);
        for (const t of tau) assert.ok(t > 0.95, `${t}`);
      }
      const { code, stdout } = await faithmark("backends", a, b);
      assert.equal(code, 0);
      assert.match(stdout, /saliency .*\| wasm \/ cpu \|/);
      const json = JSON.parse(
        (await faithmark("backends", a, b, "--json")).stdout,
      );
      assert.deepEqual(json[0].tau, [...found[0]!.tau]);
      assert.deepEqual(json[1].deviation, [...found[1]!.deviation]);
    })
  ));
