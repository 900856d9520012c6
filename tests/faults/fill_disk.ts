/**
 * Disks without space.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import { isTemporary } from "../../harness/store/temporary.ts";
import { filesIn } from "../../harness/store/own_files.ts";
import { faithmark } from "../harness/faithmark.ts";
import { withFolder } from "../harness/with_folder.ts";
import { asAnybody } from "./as_anybody.ts";
import { resultsOf, runArguments } from "./small_run.ts";
import { Tally, type Tried } from "./tried.ts";

/**
 * Runs on disks that hold a part of the results: the run must say so and leave no temporary file,
 * and go on to the same results on a larger disk. Skipped, with the reason, where no such disk can
 * be made.
 */
export async function fillDisk(): Promise<Tried> {
  const tally = new Tally("a full disk");
  await withFolder(async (folder) => {
    const undisturbed = `${folder}/undisturbed`;
    await faithmark(...runArguments(undisturbed));
    const expected = await resultsOf(undisturbed);
    const sizes = (await filesIn(undisturbed))
      .map((path) => Deno.statSync(`${undisturbed}/${path}`).size);
    const size = sizes.reduce((a, b) => a + b, 0);
    for (const share of [0.1, 0.3, 0.6]) {
      const disk = `${folder}/disk_${share}`;
      await Deno.mkdir(disk);
      try {
        await mount(
          disk,
          "-t",
          "tmpfs",
          "-o",
          `size=${Math.ceil(share * size)}`,
        );
      } catch (error) {
        tally.add(`skipped: ${messageOf(error)}`);
        return;
      }
      try {
        await tryDisk(tally, disk, expected);
      } finally {
        await asAnybody(command("umount", [disk]));
      }
    }
  });
  return tally.tried;
}

async function tryDisk(
  tally: Tally,
  disk: string,
  expected: string,
): Promise<void> {
  const out = `${disk}/run`;
  const full = await faithmark(...runArguments(out));
  if (full.code === 1 && /No space left/.test(full.stderr)) {
    tally.add("reported");
  } else tally.problem("not reported", `code ${full.code}, ${full.stderr}`);
  const left = (await filesIn(out)).filter(isTemporary);
  if (left.length > 0) tally.problem("temporary files left", left.join());
  await mount(disk, "-o", "remount,size=50m");
  const { code, stderr } = await faithmark(...runArguments(out));
  if (code !== 0) tally.problem("does not go on", stderr);
  if (await resultsOf(out) === expected) {
    tally.add("the same results on a larger disk");
  } else tally.problem("other results", out);
}

/** Mounts a disk in memory, or changes its size. */
function mount(disk: string, ...options: string[]): Promise<void> {
  return asAnybody(command("mount", [...options, "tmpfs", disk]));
}

/** A line that runs a command and fails where the command does, with what it printed. */
function command(name: string, args: readonly string[]): string {
  return `const { success, stderr } = await new Deno.Command("${name}", { args: ${
    JSON.stringify(args)
  } }).output(); if (!success) { console.error(new TextDecoder().decode(stderr)); Deno.exit(1); }`;
}
