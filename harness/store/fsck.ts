/**
 * What in a folder is sound.
 *
 * @module
 */
import { presentId } from "../../core/plugins/present_id.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import type { Cell, ResolvedSpec } from "../../core/records/record.ts";
import { EXTERNAL } from "../cell/external.ts";
import { cards } from "../plan/cards.ts";
import { explanationKey } from "./cell_key.ts";
import { MARKER, readMarker } from "./marker.ts";
import { type OutputFolder, ownFolder } from "./output_folder.ts";
import { contentFolder, filesIn, isOwn } from "./own_files.ts";
import { AGREEMENT, publishedAgreement } from "./published_agreement.ts";
import {
  readArray,
  readExplanationFiles,
  readJudgements,
  readRecords,
} from "./read_store.ts";
import type { StoreFolder } from "./store_path.ts";
import { abandoned, isTemporary } from "./temporary.ts";

/** What a file is of. */
export type FileKind = StoreFolder | "boards" | "temporary" | "other";

/** How a file is: stale ones are of older versions of plug-ins, or left by a killed writer. */
export type Condition = "sound" | "damaged" | "stale" | "foreign";

/** A file of a folder. */
export interface CheckedFile {
  /** Its path in the folder. */
  readonly path: string;
  /** What it is of. */
  readonly kind: FileKind;
  /** How it is. */
  readonly condition: Condition;
  /** Why it is not sound; empty where it is. */
  readonly reason: string;
  /** Whether Faithmark wrote it and the same commands would make it again. */
  readonly remakable: boolean;
}

/**
 * Checks every file of a folder. Nothing is changed.
 *
 * @throws {RangeError} where the folder is not Faithmark's.
 */
export async function fsck(out: string): Promise<CheckedFile[]> {
  const broken = await readMarker(out).then(() => undefined, messageOf);
  const folder = broken === undefined ? await ownFolder(out) : undefined;
  if (!folder && broken === undefined) {
    throw new RangeError(
      `Cannot check ${out}: expected a folder that Faithmark wrote, current value is none, without ${MARKER} and records`,
    );
  }
  const notes = await notesOn(out);
  if (broken !== undefined) notes.set(MARKER, ["damaged", broken]);
  const fixed = await externalFiles(out);
  const published = folder?.kind === "publication";
  const listed = new Set(folder?.files ?? []);
  return (await filesIn(out)).map((path): CheckedFile => {
    const own = isOwn(path, listed) || notes.has(path);
    const [condition, reason] = notes.get(path) ??
      (own ? ["sound", ""] : ["foreign", ""]);
    const kind = kindOf(path, folder);
    const isRemade = kind === "temporary" ||
      contentFolder(path) !== undefined && !published && !fixed.has(path) &&
        !/newer version|regular file/.test(reason);
    return { path, kind, condition, reason, remakable: isRemade };
  });
}

/**
 * Removes the damaged files of a folder that can be made again, and temporary files of killed
 * writers.
 *
 * @returns The paths of those removed.
 */
export async function repair(
  out: string,
  files: readonly CheckedFile[],
): Promise<string[]> {
  const removed = files.filter(({ kind, condition, remakable }) =>
    remakable &&
    (condition === "damaged" || kind === "temporary" && condition === "stale")
  ).map(({ path }) => path);
  for (const path of removed) await Deno.remove(`${out}/${path}`);
  return removed;
}

/** What is not sound, by path. */
type Notes = Map<string, [Condition, string]>;

async function notesOn(out: string): Promise<Notes> {
  const notes: Notes = new Map();
  const damage = (
    damaged: readonly { readonly path: string; readonly reason: string }[],
  ) => {
    for (const { path, reason } of damaged) {
      notes.set(path.slice(out.length + 1), ["damaged", reason]);
    }
  };
  const records = await readRecords(out);
  damage(records.damaged);
  const judgements = await readJudgements(out);
  damage(judgements.damaged);
  const stored = await readExplanationFiles(out);
  damage(stored.damaged);
  damage((await publishedAgreement(out, {}))?.damaged ?? []);
  for (const [name, items] of Object.entries({ records, judgements })) {
    for (
      const { key, cell } of "records" in items
        ? items.records
        : items.judgements
    ) {
      const old = olderVersion(cell);
      if (old) notes.set(`${name}/${key}.json`, ["stale", old]);
    }
  }
  const files = await filesIn(out).catch(() => []);
  for (const path of files.filter((path) => path.startsWith("arrays/"))) {
    const [, sum] = /^arrays\/([0-9a-f]{64})\.npy$/.exec(path) ?? [];
    const array = sum && await readArray(out, sum);
    if (array && "reason" in array) damage([array]);
  }
  const present = new Set(files);
  for (const { key, arrays } of stored.explanations) {
    const lost = Object.entries(arrays).find(([, sum]) =>
      !present.has(`arrays/${sum}.npy`)
    );
    if (!lost) continue;
    const path = `explanations/${key}.json`;
    notes.set(path, ["damaged", `its ${lost[0]}, ${lost[1]}.npy, are missing`]);
  }
  const folders = new Set(
    files.filter(isTemporary).map((path) =>
      path.slice(0, Math.max(0, path.lastIndexOf("/")))
    ),
  );
  for (const folder of folders) {
    const inside = folder === "" ? out : `${out}/${folder}`;
    for (const path of await abandoned(inside)) {
      const reason = "left by a process that was killed";
      notes.set(path.slice(out.length + 1), ["stale", reason]);
    }
  }
  return notes;
}

/** Says which of a cell's plug-ins have another version now. */
function olderVersion(cell: Cell): string {
  const kinds = [
    ["task", cards.tasks, [cell.task]],
    ["explainer", cards.explainers, [cell.explainer]],
    ["metric", cards.metrics, cell.metrics],
  ] as const;
  return kinds.flatMap(([kind, known, ran]) =>
    ran.flatMap((spec: ResolvedSpec) => {
      const now = known.find(({ id }) => id === presentId(kind, spec.id));
      return !now || now.version === spec.version
        ? []
        : [`${spec.id} was version ${spec.version}, and is ${now.version}`];
    })
  ).join("; ");
}

/** Files of attributions that were made elsewhere, which cannot be made again here. */
async function externalFiles(out: string): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const { cell, outcome } of (await readRecords(out)).records) {
    if (cell.explainer.id !== EXTERNAL) continue;
    paths.add(`explanations/${await explanationKey(cell)}.json`);
    if (outcome.status === "scored") {
      paths.add(`arrays/${outcome.attributions}.npy`);
    }
  }
  return paths;
}

function kindOf(path: string, folder: OutputFolder | undefined): FileKind {
  if (isTemporary(path)) return "temporary";
  const content = contentFolder(path);
  if (content) return content;
  return path === AGREEMENT || folder?.files.includes(path)
    ? "boards"
    : "other";
}
