/**
 * Files that were put into a folder to do harm, or cut short.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { recordFile } from "../../core/records/record_file.ts";
import type { CellRecord } from "../../core/records/record.ts";
import { rng } from "../../core/rows/rng.ts";
import { fsck } from "../../harness/store/fsck.ts";
import { filesIn } from "../../harness/store/own_files.ts";
import { boardOf } from "../../harness/store/publish.ts";
import { readRecords } from "../../harness/store/read_store.ts";
import { keyed } from "../harness/keyed.ts";
import { asAnybody } from "./as_anybody.ts";
import { withRun } from "./prepared.ts";
import { Tally, type Tried } from "./tried.ts";

/** Seconds that a board may take with such a file. */
const LIMIT = 30;

const name = "ab".repeat(32);

/** Files that nobody can have meant, by what they are. */
const hostile: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  "a pipe": (path) =>
    asAnybody(
      `const { success } = await new Deno.Command("mkfifo", { args: ["${path}"] }).output(); if (!success) Deno.exit(1);`,
    ),
  "a link": (path) => asAnybody(`Deno.symlinkSync("/dev/zero", "${path}");`),
  "a folder": (path) => Deno.mkdir(path),
  "500 MB of nothing": async (path) => {
    await Deno.writeTextFile(path, "");
    await Deno.truncate(path, 5e8);
  },
  "an empty file": (path) => Deno.writeTextFile(path, ""),
  "a million brackets": (path) => Deno.writeTextFile(path, "[".repeat(1e6)),
  "a prototype": (path) =>
    Deno.writeTextFile(path, '{"schema": 2, "__proto__": {"key": "x"}}'),
  "a newer schema": (path) => Deno.writeTextFile(path, '{"schema": 3}'),
  "no UTF-8": (path) =>
    Deno.writeFile(path, new Uint8Array([0xff, 0xfe, 0x22])),
};

/**
 * Puts hostile files into the folders of a run, one at a time, and cuts files short at a random
 * place: the board must be made of the rest, and the file be reported.
 */
export async function plantHostile(
  seed: number,
  times: number,
): Promise<Tried[]> {
  const planted = new Tally("a hostile file");
  const forged = new Tally("a forged record");
  const cut = new Tally("a file cut short");
  await withRun(async (out) => {
    const before = await boardText(out);
    for (const [what, put] of Object.entries(hostile)) {
      for (const folder of ["records", "judgements", "explanations"]) {
        const path = `${out}/${folder}/${name}.json`;
        try {
          await put(path);
        } catch (error) {
          planted.add(`skipped: ${what}: ${error}`);
          continue;
        }
        await expectReported(planted, out, path, before, what);
        await Deno.remove(path);
      }
    }
    for (const [what, record] of await forgeries(out)) {
      const path = `${out}/records/${record.key}.json`;
      const own = await Deno.readFile(path).catch(() => undefined);
      await Deno.writeTextFile(path, canonicalJson(await recordFile(record)));
      await expectReported(forged, out, path, own ? undefined : before, what);
      await (own ? Deno.writeFile(path, own) : Deno.remove(path));
    }
    const files = (await filesIn(out)).filter((path) =>
      /^(records|judgements|explanations|arrays)\//.test(path)
    );
    const random = rng("faults", "cut", seed);
    for (let i = 0; i < times; i++) {
      const path = `${out}/${files[random.integer(files.length)]}`;
      const bytes = await Deno.readFile(path);
      await Deno.truncate(path, random.integer(bytes.length - 1));
      await expectReported(cut, out, path, undefined, `${path} cut short`);
      await Deno.writeFile(path, bytes);
    }
  });
  return [planted, forged, cut].map(({ tried }) => tried);
}

/** Records under right keys and sums with what no run writes. */
async function forgeries(
  out: string,
): Promise<readonly (readonly [string, CellRecord])[]> {
  const { records } = await readRecords(out);
  const [record] = records;
  const outcome = (changes: object) =>
    ({
      ...record!,
      outcome: { ...record!.outcome, ...changes },
    }) as CellRecord;
  const { explainer } = record!.cell;
  return [
    ["scores as strings", outcome({ scores: { auroc: ["9"] } })],
    ["a score of 7", outcome({ scores: { auroc: [7, 7, 7, 7] } })],
    ["no scores", outcome({ scores: undefined })],
    ["an array out of the folder", outcome({ attributions: "../../x" })],
    [
      "an id that no spec can have",
      await keyed(record!, {
        explainer: { ...explainer, id: "<script>" },
      }),
    ],
    ["another cell under the key", {
      ...record!,
      cell: { ...record!.cell, seed: 77 },
    }],
  ];
}

/** The board must be as it was where the rest is all there was, and the file be reported. */
async function expectReported(
  tally: Tally,
  out: string,
  path: string,
  before: string | undefined,
  what: string,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("hangs"), 1000 * LIMIT);
  });
  const result = await Promise.race([verdict(out, path, before), late]);
  clearTimeout(timer);
  if (result === "reported") tally.add(result);
  else tally.problem(result, `${what}, ${path}`);
}

async function verdict(
  out: string,
  path: string,
  before: string | undefined,
): Promise<string> {
  try {
    const text = await boardText(out);
    if (before !== undefined && text !== before) return "the board changed";
    const file = (await fsck(out)).find((file) =>
      `${out}/${file.path}` === path
    );
    // A folder is no file that could be checked; the board's reader names it.
    const isFolder = (await Deno.lstat(path)).isDirectory;
    const named = isFolder || file?.condition === "damaged";
    return named ? "reported" : "not reported";
  } catch (error) {
    return `the board stopped: ${error}`;
  }
}

async function boardText(out: string): Promise<string> {
  return canonicalJson((await boardOf(out)).board);
}
