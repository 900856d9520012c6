/**
 * `faithmark publish`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Argument, Command } from "commander";
import { publishRecords } from "../store/publish_records.ts";

/** Writes what of a run can be published. */
export function publishCommand(): Command {
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
      const count = await publishRecords(run, out);
      print(`${count} records in ${out}/records`);
      print(
        `${out}/board.html, board.md, board.json, scores.csv, tables/`,
      );
    });
}
