/**
 * What must never happen, tried: `deno task test:faults [--long] [--seed <n>]`.
 *
 * - Bits are flipped, files cut short, forged and planted, processes killed, and a disk filled.
 * - It prints what was tried and what came of it, and ends with 1 where something came of it that
 *   must not.
 * - Without `--long`: 500 flipped bits and 20 kills (a minute and a half on two cores); with it:
 *   10,000 and 200.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { markdownTable } from "../../boards/markdown/markdown_table.ts";
import { fillDisk } from "./fill_disk.ts";
import { flipBits } from "./flip_bits.ts";
import { killAtRandom } from "./kill_at_random.ts";
import { plantHostile } from "./plant_hostile.ts";

const { values } = parseArgs({
  args: Deno.args,
  options: {
    long: { type: "boolean", default: false },
    seed: { type: "string", default: String(Date.now() % 1e6) },
  },
});
const seed = Number(values.seed);
const [flips, cuts, kills] = values.long ? [10_000, 1000, 200] : [500, 50, 20];
console.log(`seed ${seed}`);
const tried = [
  ...await flipBits(seed, flips),
  ...await plantHostile(seed, cuts),
  await fillDisk(),
  ...await killAtRandom(seed, kills),
];
console.log(
  markdownTable(
    ["fault", "tried", "what came of it", "wrong"],
    tried.map(({ fault, times, outcomes, problems }) => [
      fault,
      String(times),
      Object.entries(outcomes).map(([outcome, n]) => `${outcome}: ${n}`)
        .join(", "),
      String(problems.length),
    ]),
  ).join("\n"),
);
const problems = tried.flatMap(({ problems }) => problems);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`again: deno task test:faults --seed ${seed}`);
  Deno.exitCode = 1;
}
