/**
 * Folders of records to publish, without explanations.
 *
 * @module
 */
import { currentRecords } from "../../boards/current_records.ts";
import { knownCards } from "../../boards/known_cards.ts";
import { cards } from "../plan/cards.ts";
import type { Damage } from "./damage.ts";
import { storedAgreement } from "./stored_agreement.ts";
import { publish } from "./publish.ts";
import { publishable, publishableJudgement } from "./publishable.ts";
import { AGREEMENT, agreementFile } from "./published_agreement.ts";
import { readJudgements, readRecords } from "./read_store.ts";
import { writeJson, writeJudgement, writeRecord } from "./write_store.ts";

/**
 * Writes the present records and judgements of a run's folder to `to`, with the agreement of
 * explainers and the boards, but without explanations and arrays. Earlier records, judgements and
 * boards in `to` are removed.
 *
 * @returns The number of records, and arrays that could not be read for the agreement.
 * @throws {RangeError} where the run has no present records, damaged ones, or ones without scores
 *   that failed or ran out of time; where `to` is itself the folder of a run.
 * @throws {StorageError} where `to` cannot be written.
 */
export async function publishRecords(run: string, to: string): Promise<
  { readonly records: number; readonly damaged: readonly Damage[] }
> {
  const refuse = (expected: string, actual: string) => {
    throw new RangeError(
      `Cannot publish ${run}: expected ${expected}, current value is ${actual}`,
    );
  };
  const { records, damaged } = await readRecords(run);
  const { judgements, damaged: unread } = await readJudgements(run);
  const broken = [...damaged, ...unread];
  if (broken.length > 0) {
    refuse("files that can be read", broken.map(({ path }) => path).join(", "));
  }
  const current = currentRecords(records, knownCards(cards, records));
  if (current.length === 0) refuse("records of the present versions", "none");
  const failed = current.filter(({ outcome: { status } }) =>
    status === "failed"
  );
  if (failed.length > 0) {
    const names = failed.map(({ names }) =>
      `${names.task} · ${names.explainer}`
    );
    refuse("no failed cells", [...new Set(names)].join(", "));
  }
  for (const room of ["explanations", "arrays"]) {
    if (await there(`${to}/${room}`)) {
      refuse("a folder without explanations to write to", to);
    }
  }
  for (const room of ["records", "judgements"]) {
    const folder = `${to}/${room}`;
    if (await there(folder)) await Deno.remove(folder, { recursive: true });
  }
  await Deno.mkdir(`${to}/records`, { recursive: true });
  const published = await Promise.all(current.map(publishable));
  for (const record of published) await writeRecord(to, record);
  if (judgements.length > 0) {
    await Deno.mkdir(`${to}/judgements`, { recursive: true });
    for (const judgement of judgements) {
      await writeJudgement(to, await publishableJudgement(judgement));
    }
  }
  // Explanations are found by the cells as they ran.
  const { agreement, damaged: unranked } = await storedAgreement(
    run,
    current.map((record, i) => ({ ...record, names: published[i]!.names })),
  );
  await writeJson(`${to}/${AGREEMENT}`, await agreementFile(agreement));
  await publish(to);
  return { records: current.length, damaged: unranked };
}

async function there(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
