/**
 * Killing commands that write.
 *
 * @module
 */
import { rng } from "../../core/rows/rng.ts";
import { fsck } from "../../harness/store/fsck.ts";
import { openFolder } from "../../harness/store/output_folder.ts";
import { faithmark, faithmarkProcess } from "../harness/faithmark.ts";
import { withFolder } from "../harness/with_folder.ts";
import { copyFolder } from "./prepared.ts";
import { resultsOf, runArguments } from "./small_run.ts";
import { Tally, type Tried } from "./tried.ts";

/** Files of somebody else in the folders that commands write. */
const foreign: Readonly<Record<string, string>> = {
  "invoice.txt": "precious",
  "records/invoice.txt": "precious too",
  "tables/mytable.csv": "a,b\n1,2\n",
};

/** A command that writes, the folder that it writes to, and what must lie there before. */
interface Victim {
  readonly name: string;
  readonly out: string;
  readonly args: readonly string[];
  readonly prepare: (out: string) => Promise<unknown>;
}

/**
 * Kills run, score, judge, publish and merge at random times, several times each, then lets them
 * end: the results must be those of commands that nobody disturbed, no file of others touched, and
 * a publication be complete whenever its writer was killed.
 */
export async function killAtRandom(
  seed: number,
  times: number,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  await withFolder(async (folder) => {
    const [a, b] = [`${folder}/a`, `${folder}/b`];
    await expectDone(runArguments(a));
    await expectDone(runArguments(b, "saliency,input_x_gradient"));
    const victims = victimsIn(folder, a, b);
    for (const [i, victim] of victims.entries()) {
      const share = Math.floor((times + i) / victims.length);
      tried.push(await tryVictim(victim, seed, share));
    }
  });
  return tried;
}

function victimsIn(folder: string, a: string, b: string): Victim[] {
  const own = (out: string) => openFolder(out, "run");
  const [run, score, judge, publish, merge] = [
    "run",
    "score",
    "judge",
    "publish",
    "merge",
  ].map((name) => `${folder}/${name}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return [
    { name: "run", out: run, args: runArguments(run), prepare: own },
    {
      name: "score",
      out: score,
      args: ["score", score, "--metrics", "sparseness,complexity"],
      prepare: (out) => copyFolder(a, out),
    },
    {
      name: "judge",
      out: judge,
      args: ["judge", judge],
      prepare: (out) => copyFolder(a, out),
    },
    {
      name: "publish",
      out: publish,
      args: ["publish", a, "--out", publish],
      prepare: (out) => faithmark("publish", a, "--out", out),
    },
    {
      name: "merge",
      out: merge,
      args: ["merge", a, b, "--out", merge],
      prepare: own,
    },
  ];
}

async function tryVictim(
  { name, out, args, prepare }: Victim,
  seed: number,
  times: number,
): Promise<Tried> {
  const tally = new Tally(`${name}, killed`);
  const undisturbed = `${out}_undisturbed`;
  await prepare(undisturbed);
  const start = performance.now();
  await expectDone(args.map((arg) => arg === out ? undisturbed : arg));
  const duration = performance.now() - start;
  const expected = await resultsOf(undisturbed);

  const random = rng("faults", "kill", name, seed);
  for (let i = 0; i < times; i++) {
    // A folder of its own after every third kill, so that early and late states are met alike.
    if (i % 3 === 0) {
      await Deno.remove(out, { recursive: true }).catch(() => {});
      await prepare(out);
      await plant(out);
    }
    const child = faithmarkProcess(...args).spawn();
    // The first third of a command is spent starting.
    const wait = (0.3 + 0.75 * random.uniform()) * duration;
    const timer = setTimeout(() => {
      try {
        child.kill("SIGKILL");
      } catch {
        // It has ended.
      }
    }, wait);
    const { signal } = await child.output();
    clearTimeout(timer);
    const where = `after ${wait.toFixed(0)} ms (kill ${i + 1})`;
    tally.add(signal === null ? "ended before" : "killed");
    if (name === "publish") await expectEdition(tally, out, expected, where);
    if (i % 3 < 2 && i < times - 1) continue;
    const { code, stderr } = await faithmark(...args);
    if (code !== 0) tally.problem("does not go on", `${where}: ${stderr}`);
    if (await resultsOf(out) !== expected) {
      tally.problem("other results", where);
    }
    await expectForeign(tally, out, where);
    await expectSound(tally, out, where);
  }
  return tally.tried;
}

async function expectDone(args: readonly string[]): Promise<void> {
  const { code, stderr } = await faithmark(...args);
  if (code !== 0) throw new Error(`${args.join(" ")}: code ${code}: ${stderr}`);
}

async function plant(out: string): Promise<void> {
  for (const [path, text] of Object.entries(foreign)) {
    const folder = `${out}/${path}`.replace(/\/[^/]*$/, "");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.writeTextFile(`${out}/${path}`, text);
  }
}

async function expectForeign(
  tally: Tally,
  out: string,
  where: string,
): Promise<void> {
  for (const [path, text] of Object.entries(foreign)) {
    const now = await Deno.readTextFile(`${out}/${path}`).catch(() => "");
    if (now !== text) tally.problem(`${path} touched`, where);
  }
}

/** Nothing is damaged or left, and nothing foreign but what was planted. */
async function expectSound(
  tally: Tally,
  out: string,
  where: string,
): Promise<void> {
  for (const { path, condition } of await fsck(out)) {
    if (condition === "sound") continue;
    if (condition === "foreign" && Object.hasOwn(foreign, path)) continue;
    tally.problem(`a ${condition} file`, `${path}, ${where}`);
  }
  const parent = out.replace(/\/[^/]*$/, "");
  for await (const { name } of Deno.readDir(parent)) {
    if (/\.(partial|old)-\d+$/.test(name)) tally.problem(`left ${name}`, where);
  }
}

/**
 * Whatever moment its writer was killed at, an edition is complete: in its place, or, in the
 * instant between two renames, next to it.
 */
async function expectEdition(
  tally: Tally,
  out: string,
  expected: string,
  where: string,
): Promise<void> {
  const name = out.slice(out.lastIndexOf("/") + 1);
  const parent = out.slice(0, out.lastIndexOf("/"));
  const places = [...Deno.readDirSync(parent)].map((entry) => entry.name)
    .filter((other) => other === name || other.startsWith(`${name}.old-`));
  const place = places.includes(name) ? name : places[0];
  if (!place) return tally.problem("no edition left", where);
  const folder = `${parent}/${place}`;
  if (await resultsOf(folder) !== expected) {
    tally.problem("an incomplete edition", where);
  }
  await expectForeign(tally, folder, where);
}
