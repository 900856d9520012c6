/**
 * Joining folders of records.
 *
 * @module
 */
import { currentRecords } from "../../boards/current_records.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { cards } from "../plan/cards.ts";
import type { CellRecord } from "../../core/records/record.ts";
import type { Damage } from "./damage.ts";
import { isSameFolder } from "./is_same_folder.ts";
import { checkFolder } from "./output_folder.ts";
import {
  readArray,
  readExplanationFiles,
  readJudgements,
  readRecords,
} from "./read_store.ts";
import { openStore } from "./write_store.ts";
import { writeWhole } from "./write_whole.ts";

/** What merging leaves. */
export interface MergeReport {
  /** Records that were copied. */
  readonly copied: number;
  /** Records that were there already, in the destination or in an earlier folder. */
  readonly same: number;
  /** Files that cannot be read, and were left out. */
  readonly damaged: readonly Damage[];
}

/** A file to copy, and what must not differ from its namesakes. */
interface Entry {
  readonly path: string;
  readonly content: string;
  /** The entry of lower rank wins. */
  readonly rank: number;
}

/**
 * Copies the records of folders, their explanations, arrays and judgements, into `out`, which may
 * hold some already.
 *
 * - Everything is checked before anything is copied.
 * - Files of one name may differ in what was observed.
 * - A scored or skipped cell replaces one that failed or ran out of time.
 *
 * @throws {RangeError} where `out` is one of the folders or holds what is not Faithmark's, on a
 *   folder without records, records of several backends, or two contents
 *   under one key: the message names the key and both files.
 * @throws {StorageError} when `out` cannot be written.
 */
export async function merge(
  folders: readonly string[],
  out: string,
): Promise<MergeReport> {
  await checkFolder(out, "run");
  for (const folder of folders) {
    if (!await isSameFolder(folder, out)) continue;
    throw new RangeError(
      `Cannot merge into ${out}: expected another folder than those that are merged, current value is ${folder}; what the destination holds is kept anyway`,
    );
  }
  const entries = new Map<string, Entry>();
  const arrays = new Map<string, string>();
  const records: CellRecord[] = [];
  const damaged: Damage[] = [];
  const add = (name: string, entry: Entry) => {
    const known = entries.get(name);
    if (known && known.rank === entry.rank && known.content !== entry.content) {
      throw new RangeError(
        `Cannot merge: expected one content under ${name}, current value is two, in ${known.path} and ${entry.path}`,
      );
    }
    if (!known || entry.rank < known.rank) entries.set(name, entry);
    return known !== undefined;
  };
  let same = 0;
  for (const folder of [out, ...folders]) {
    const own = await readRecords(folder);
    if (own.records.length === 0 && folder !== out) {
      throw new RangeError(
        `Cannot merge ${folder}: expected records in ${folder}/records, current value is none`,
      );
    }
    damaged.push(...own.damaged);
    for (const record of own.records) {
      records.push(record);
      const was = add(`records/${record.key}.json`, entryOf(folder, record));
      if (was) same++;
    }
    const judgementFiles = await readJudgements(folder);
    damaged.push(...judgementFiles.damaged);
    for (const { key, cell, altered } of judgementFiles.judgements) {
      const name = `judgements/${key}.json`;
      const content = canonicalJson({ cell, altered });
      add(name, { path: `${folder}/${name}`, content, rank: 0 });
    }
    const stored = await readExplanationFiles(folder);
    damaged.push(...stored.damaged);
    for (const explanation of stored.explanations) {
      const { key, milliseconds: _, gflops: _also, ...content } = explanation;
      const sums = Object.values(explanation.arrays);
      const broken = await damagedArrays(folder, sums);
      damaged.push(...broken);
      if (broken.length > 0) continue;
      add(`explanations/${key}.json`, {
        path: `${folder}/explanations/${key}.json`,
        content: canonicalJson(content),
        rank: 0,
      });
      for (const sum of sums) {
        const name = `arrays/${sum}.npy`;
        if (!arrays.has(name)) arrays.set(name, `${folder}/${name}`);
      }
    }
  }
  currentRecords(records, cards);

  await openStore(
    out,
    entries.keys().some((name) => name.startsWith("judgements/")),
  );
  let copied = 0;
  // Records last: what they refer to is there before them, whenever this ends.
  const copies = [
    ...arrays,
    ...[...entries].map(([name, { path }]) => [name, path] as const)
      .sort(([a], [b]) => a < b ? -1 : 1),
  ];
  for (const [name, path] of copies) {
    if (path === `${out}/${name}`) continue;
    await writeWhole(`${out}/${name}`, await Deno.readFile(path));
    if (name.startsWith("records/")) copied++;
  }
  return { copied, same, damaged };
}

function entryOf(folder: string, { key, cell, outcome }: CellRecord): Entry {
  const answered = outcome.status === "scored" || outcome.status === "skipped";
  return {
    path: `${folder}/records/${key}.json`,
    // An error's text may differ from machine to machine.
    content: answered ? canonicalJson({ cell, outcome }) : "",
    rank: outcome.status === "scored" ? 0 : answered ? 1 : 2,
  };
}

async function damagedArrays(
  folder: string,
  sums: readonly string[],
): Promise<Damage[]> {
  const damaged: Damage[] = [];
  for (const sum of sums) {
    const array = await readArray(folder, sum);
    if ("reason" in array) damaged.push(array);
  }
  return damaged;
}
