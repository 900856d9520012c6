/**
 * Folders of records to publish, without explanations.
 *
 * @module
 */
import { currentRecords } from "../../boards/current_records.ts";
import { knownCards } from "../../boards/known_cards.ts";
import type { Judgement } from "../../core/records/judgement.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { cards } from "../plan/cards.ts";
import type { Damage } from "../store/damage.ts";
import { isSameFolder } from "../store/is_same_folder.ts";
import { checkFolder, openFolder, writeFiles } from "../store/output_folder.ts";
import { publish } from "../store/publish.ts";
import { publishable, publishableJudgement } from "./publishable.ts";
import { AGREEMENT, agreementFile } from "../store/published_agreement.ts";
import { readJudgements, readRecords } from "../store/read_store.ts";
import { replaceFolder } from "../store/replace_folder.ts";
import { storedAgreement } from "../store/stored_agreement.ts";
import { writeJudgement, writeRecord } from "../store/write_store.ts";
import { jsonBytes } from "../store/write_json.ts";

/**
 * Writes the present records and judgements of a run's folder to `to`, with the agreement of
 * explainers and the boards, but without explanations and arrays.
 *
 * - A former edition in `to` is replaced at once, when the new one is complete.
 * - Files in `to` that are not Faithmark's stay.
 *
 * @returns The number of records, and arrays that could not be read for the agreement.
 * @throws {RangeError} where the run has no present records, damaged ones, or ones without scores
 *   that failed; where `to` is the folder of a run or holds what is not Faithmark's alone.
 * @throws {StorageError} where `to` cannot be written.
 */
export async function publishRecords(run: string, to: string): Promise<
  { readonly records: number; readonly damaged: readonly Damage[] }
> {
  await checkFolder(to, "publication");
  if (await isSameFolder(run, to)) {
    refuse(run, "another folder to publish to than the run's", to);
  }
  const { records, judgements } = await presentFiles(run);
  const published = await Promise.all(records.map(publishable));
  // Explanations are found by the cells as they ran.
  const { agreement, damaged } = await storedAgreement(
    run,
    records.map((record, i) => ({ ...record, names: published[i]!.names })),
  );
  const file = await agreementFile(agreement);
  await replaceFolder(to, async (partial) => {
    const folder = await openFolder(partial, "publication");
    for (const [name, items] of Object.entries({ records, judgements })) {
      if (items.length > 0) await Deno.mkdir(`${partial}/${name}`);
    }
    for (const record of published) await writeRecord(partial, record);
    for (const judgement of judgements) {
      await writeJudgement(partial, await publishableJudgement(judgement));
    }
    await writeFiles(folder, new Map([[AGREEMENT, jsonBytes(file)]]));
    await publish(partial);
  });
  return { records: records.length, damaged };
}

/** What of a run can be published. */
async function presentFiles(run: string): Promise<
  {
    readonly records: readonly CellRecord[];
    readonly judgements: readonly Judgement[];
  }
> {
  const { records, damaged } = await readRecords(run);
  const { judgements, damaged: unread } = await readJudgements(run);
  const broken = [...damaged, ...unread];
  if (broken.length > 0) {
    const paths = broken.map(({ path }) => path).join(", ");
    refuse(run, "files that can be read", paths);
  }
  const current = currentRecords(records, knownCards(cards, records));
  if (current.length === 0) {
    refuse(run, "records of the present versions", "none");
  }
  const failed = current.filter(({ outcome: { status } }) =>
    status === "failed"
  );
  if (failed.length > 0) {
    const names = failed.map(({ names }) =>
      `${names.task} · ${names.explainer}`
    );
    refuse(run, "no failed cells", [...new Set(names)].join(", "));
  }
  return { records: current, judgements };
}

function refuse(run: string, expected: string, actual: string): never {
  throw new RangeError(
    `Cannot publish ${run}: expected ${expected}, current value is ${actual}`,
  );
}
