/**
 * A small run on the command line, and its results.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { contentSum } from "../../core/records/content_sum.ts";
import { filesIn } from "../../harness/store/own_files.ts";
import {
  readExplanationFiles,
  readJudgements,
  readRecords,
} from "../../harness/store/read_store.ts";

/** Arguments of a small run into a folder. */
export function runArguments(
  out: string,
  explainers = "saliency,random",
): readonly string[] {
  return [
    "run",
    "--tasks",
    "xor[instances=4]",
    "--explainers",
    explainers,
    "--metrics",
    "auroc,repeat_rank_agreement",
    "--seeds",
    "0,1",
    "--backend",
    "wasm",
    "--jobs",
    "2",
    "--out",
    out,
  ];
}

/** What a folder's records, judgements and explanations say, without the circumstances. */
export async function resultsOf(out: string): Promise<string> {
  const { records, damaged } = await readRecords(out);
  const judgements = await readJudgements(out);
  const stored = await readExplanationFiles(out);
  return canonicalJson({
    records: records.map(({ observed: _, command: _same, ...rest }) => rest),
    judgements: judgements.judgements,
    explanations: stored.explanations.map((
      { milliseconds: _, gflops: _also, ...rest },
    ) => rest),
    arrays: await Promise.all(
      (await filesIn(out)).filter((path) => path.startsWith("arrays/"))
        .map(async (path) =>
          await contentSum([path, [...await Deno.readFile(`${out}/${path}`)]])
        ),
    ),
    damaged: [...damaged, ...judgements.damaged, ...stored.damaged].length,
  });
}
