/**
 * `faithmark publish`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { publishRecords } from "../publish/publish_records.ts";

/**
 * Writes what of a run can be published.
 *
 * Exit code: 1 where attributions are damaged, so that their agreement is missing.
 */
export function publishCommand(exit: (code: number) => void): Command {
  return new Command("publish")
    .description(
      "copy a run's records, without attributions, and its boards to a folder to publish",
    )
    .addArgument(new Argument("<run>", "output folder of a run"))
    .requiredOption(
      "--out <folder>",
      "folder to write; records and boards in it are replaced",
    )
    .action(async (run: string, { out }: { out: string }) => {
      const { records, damaged } = await publishRecords(run, out);
      for (const { path, reason } of damaged) {
        printError(`damaged: ${path}: ${reason}`);
      }
      if (damaged.length > 0) exit(1);
      print(`${records} records in ${out}/records`);
      print(
        `${out}/board.html, board.md, board.json, scores.csv, tables/`,
      );
    });
}
