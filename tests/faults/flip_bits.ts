/**
 * Single flipped bits in what is stored.
 *
 * @module
 */
import { canonicalJson } from "../../core/records/canonical_json.ts";
import { rng } from "../../core/rows/rng.ts";
import { filesIn } from "../../harness/store/own_files.ts";
import { boardOf } from "../../harness/store/publish.ts";
import {
  readArray,
  readExplanationFiles,
  readJudgements,
  readRecords,
} from "../../harness/store/read_store.ts";
import { withRun } from "./prepared.ts";
import { Tally, type Tried } from "./tried.ts";

/** What a reader makes of a folder. */
interface Reading {
  readonly content: string;
  readonly damaged: readonly string[];
}

/**
 * Flips one random bit of one random file at a time: the file must be reported, or what is read be
 * the same as before. Of each file, the board is made once without it.
 */
export async function flipBits(seed: number, times: number): Promise<Tried[]> {
  const tallies = new Map(
    ["records", "judgements", "explanations", "arrays"].map((folder) =>
      [folder, new Tally(`a flipped bit in ${folder}`)] as const
    ),
  );
  await withRun(async (out) => {
    const files = (await filesIn(out)).filter((path) =>
      tallies.has(path.split("/")[0]!) && path.includes("/")
    );
    const before = new Map<string, Reading>();
    const boards = new Set<string>();
    const random = rng("faults", "flip_bits", seed);
    for (let i = 0; i < times; i++) {
      const path = files[random.integer(files.length)]!;
      const [folder] = path.split("/");
      const tally = tallies.get(folder!)!;
      if (!before.has(path)) before.set(path, await reading(out, path));
      const bytes = await Deno.readFile(`${out}/${path}`);
      const [at, bit] = [random.integer(bytes.length), random.integer(8)];
      const flipped = Uint8Array.from(bytes);
      flipped[at]! ^= 1 << bit;
      await Deno.writeFile(`${out}/${path}`, flipped);
      const where = `${path}, byte ${at}, bit ${bit}`;
      const { content, damaged } = await reading(out, path);
      if (damaged.includes(`${out}/${path}`)) {
        tally.add("reported");
        if (!boards.has(path)) {
          boards.add(path);
          await tryBoard(out, tally, where);
        }
      } else if (content === before.get(path)!.content) tally.add("no effect");
      else tally.problem("unnoticed change", where);
      await Deno.writeFile(`${out}/${path}`, bytes);
    }
  });
  return [...tallies.values()].map(({ tried }) => tried);
}

async function tryBoard(
  out: string,
  tally: Tally,
  where: string,
): Promise<void> {
  try {
    await boardOf(out);
  } catch (error) {
    tally.problem("board stopped", `${where}: ${error}`);
  }
}

async function reading(out: string, path: string): Promise<Reading> {
  const [folder, name] = path.split("/");
  if (folder === "arrays") {
    const array = await readArray(out, name!.replace(/\.npy$/, ""));
    return "reason" in array
      ? { content: "", damaged: [array.path] }
      : { content: `${array.shape} ${array.data}`, damaged: [] };
  }
  const read = folder === "records"
    ? await readRecords(out)
    : folder === "judgements"
    ? await readJudgements(out)
    : await readExplanationFiles(out);
  const { damaged, ...content } = read;
  return {
    content: canonicalJson(content),
    damaged: damaged.map(({ path }) => path),
  };
}
