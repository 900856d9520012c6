/**
 * A tiny suite from end to end: records, board and page, compared byte for byte with the files in
 * this folder.
 *
 * Where numbers or words are meant to change, remake the files and read the difference:
 * `deno test --allow-read --allow-write --allow-env=CI tests/golden -- --update`.
 *
 * @module
 */
import assert from "node:assert/strict";
import { makeBoard } from "../../boards/make_board.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { cards } from "../../harness/plan/cards.ts";
import { render } from "../../harness/store/publish.ts";
import type { CellRecord, Observed } from "../../core/records/record.ts";
import { run } from "../../harness/run/run.ts";
import { readRecords } from "../../harness/store/read_store.ts";

const observed: Observed = {
  at: "2026-01-01T00:00:00.000Z",
  milliseconds: 1,
  memory: 1,
  jobs: 1,
  runtime: "",
  device: "",
  commit: "",
};

/** Records of the tiny suite, in order of keys, with what may differ between runs made equal. */
async function tinySuite(): Promise<CellRecord[]> {
  const out = await Deno.makeTempDir();
  try {
    await run({
      tasks: ["xor[instances=5]", "breast_cancer[instances=4]"],
      explainers: [
        "random",
        "oracle",
        "saliency",
        "integrated_gradients",
        "kernel_shap[background=3,coalitions=64]",
        "sensx[samples=20,walks=5]",
      ],
      seeds: [0, 1],
      backend: "wasm",
      jobs: 1,
      out,
    });
    const { records, damaged } = await readRecords(out);
    assert.deepEqual(damaged, []);
    return records.map((record) => ({ ...record, observed }));
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

/** The committed text of a file, after writing it again where that is asked for. */
async function committed(name: string, text: string): Promise<string> {
  const path = new URL(name, import.meta.url);
  if (Deno.args.includes("--update")) await Deno.writeTextFile(path, text);
  return await Deno.readTextFile(path);
}

Deno.test("golden: records and board of a tiny suite, byte for byte", async () => {
  const records = await tinySuite();
  const reproducible = records.map(({ observed: _, ...rest }) => rest);
  const board = makeBoard(records, cards);
  const texts = {
    "records.json": canonicalJson(reproducible, 1) + "\n",
    "board.md": await render(board, "md"),
    "board.html": await render(board, "html"),
  };
  for (const [name, text] of Object.entries(texts)) {
    assert.equal(text, await committed(name, text), name);
  }
});
