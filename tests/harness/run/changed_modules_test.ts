import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { run } from "../../../harness/run/run.ts";
import { boardOf } from "../../../harness/store/publish.ts";
import { withFolder } from "../with_folder.ts";

const method = (sign: string) =>
  `export default {
    id: "mine", version: 1, summary: "Mine.", references: [], defaults: {},
    needs: [], claims: [], signed: true, stochastic: false,
    prepare: () => ({ inputs }) => Promise.resolve({
      attributions: {
        shape: inputs.shape,
        data: Float64Array.from(inputs.data, (_, i) => ${sign}(i % 10)),
      },
    }),
  };`;

Deno.test("changedModules: an edited module runs again, says so, and its board is the present one", () =>
  withFolder(async (folder) => {
    const path = `${folder}/mine.ts`;
    const out = `${folder}/out`;
    const lines: string[] = [];
    const again = async () => {
      const { records, reused } = await run({
        tasks: ["xor[instances=4]"],
        explainers: ["random"],
        modules: [pathToFileURL(path).href],
        metrics: ["auroc"],
        seeds: [0],
        backend: "wasm",
        jobs: 1,
        out,
        notify: (line) => lines.push(line),
      });
      const { outcome } = records.find(({ cell }) =>
        cell.explainer.id === "mine"
      )!;
      assert.ok(outcome.status === "scored");
      return { auroc: outcome.scores["auroc"]!, reused };
    };
    await Deno.writeTextFile(path, method("Math.exp"));
    const first = await again();
    assert.equal((await again()).reused, 2);
    assert.deepEqual(lines, []);

    await Deno.writeTextFile(path, method("Math.sin"));
    const second = await again();
    assert.equal(second.reused, 1);
    assert.notDeepEqual(second.auroc, first.auroc);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /mine\.ts changed: 1 cells run again$/);
    assert.equal((await again()).reused, 2);
    assert.equal(lines.length, 1);
    const { board } = await boardOf(out);
    const mean = second.auroc.reduce((sum: number, x) => sum + x! / 4, 0);
    const row = board.tables[0]!.rows.find(({ explainer }) =>
      explainer === "mine"
    )!;
    assert.ok(Math.abs(row.mean! - mean) < 1e-12);
  }));
