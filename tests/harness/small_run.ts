/**
 * Runs small enough for a test.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { run, type RunOptions } from "../../harness/run/run.ts";
import { readRecords } from "../../harness/store/read_store.ts";

/** URL of a module of the fixtures. */
export const module = (name: string) =>
  new URL(`../fixtures/explainers/${name}.ts`, import.meta.url).href;

/** A run small enough for a test, in a folder of its own. */
export async function small(
  options: RunOptions,
  check: (records: readonly CellRecord[], out: string) => void | Promise<void>,
): Promise<void> {
  const out = await Deno.makeTempDir();
  try {
    const { records } = await run({
      tasks: ["xor[instances=4]"],
      explainers: ["saliency"],
      seeds: [0],
      backend: "wasm",
      jobs: 1,
      out,
      ...options,
    });
    await check(records, out);
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

/** Every record of a folder without what may differ between runs. */
export async function remade(out: string): Promise<string> {
  const { records } = await readRecords(out);
  return canonicalJson(records.map(({ observed: _, ...rest }) => rest), 1);
}
