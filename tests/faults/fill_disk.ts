/**
 * Disks without space.
 *
 * @module
 */
import { isTemporary } from "../../harness/store/temporary.ts";
import { filesIn } from "../../harness/store/own_files.ts";
import { faithmark } from "../harness/faithmark.ts";
import { withFolder } from "../harness/with_folder.ts";
import { asAnybody } from "./as_anybody.ts";
import { resultsOf, runArguments } from "./kill_at_random.ts";
import { Tally, type Tried } from "./tried.ts";

/**
 * Runs on a disk of 100 kB: the run must say so and leave no temporary file, and go on to the same
 * results on a larger one. Skipped, with the reason, where no such disk can be made.
 */
export async function fillDisk(): Promise<Tried> {
  const tally = new Tally("a full disk");
  await withFolder(async (folder) => {
    const disk = `${folder}/disk`;
    await Deno.mkdir(disk);
    const mount = (...options: string[]) =>
      asAnybody(
        `const { success, stderr } = await new Deno.Command("mount", { args: ${
          JSON.stringify([...options, "tmpfs", disk])
        } }).output(); if (!success) { console.error(new TextDecoder().decode(stderr)); Deno.exit(1); }`,
      );
    try {
      await mount("-t", "tmpfs", "-o", "size=100k");
    } catch (error) {
      tally.add(`skipped: ${(error as Error).message}`);
      return;
    }
    try {
      const out = `${disk}/run`;
      const full = await faithmark(...runArguments(out));
      if (full.code === 1 && /No space left|Cannot write/.test(full.stderr)) {
        tally.add("reported");
      } else tally.problem("not reported", `code ${full.code}, ${full.stderr}`);
      const left = (await filesIn(out)).filter(isTemporary);
      if (left.length > 0) tally.problem("temporary files left", left.join());
      await mount("-o", "remount,size=50m");
      const { code, stderr } = await faithmark(...runArguments(out));
      if (code !== 0) tally.problem("does not go on", stderr);
      const undisturbed = `${folder}/undisturbed`;
      await faithmark(...runArguments(undisturbed));
      if (await resultsOf(out) === await resultsOf(undisturbed)) {
        tally.add("the same results on a larger disk");
      } else tally.problem("other results", out);
    } finally {
      await asAnybody(
        `await new Deno.Command("umount", { args: ["${disk}"] }).output();`,
      );
    }
  });
  return tally.tried;
}
