/**
 * `faithmark merge`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { merge } from "../store/merge.ts";
import { publish } from "../store/publish.ts";

/**
 * Joins folders and makes the board of all.
 *
 * Exit code: 1 where files are damaged, and left out.
 */
export function mergeCommand(exit: (code: number) => void): Command {
  return new Command("merge")
    .description(
      "merge the output folders of several runs, split by task or explainer (not by seed)",
    )
    .addArgument(new Argument("<folders...>", "output folders of runs"))
    .requiredOption(
      "--out <folder>",
      "folder to merge into; what it holds already is kept",
    )
    .action(async (folders: string[], { out }: { out: string }) => {
      const { copied, same, damaged } = await merge(folders, out);
      for (const { path, reason } of damaged) {
        printError(`damaged, left out: ${path}: ${reason}`);
      }
      if (damaged.length > 0) exit(1);
      await publish(out);
      print(`${copied} records copied, ${same} were there already`);
      print(
        `${out}/board.html, board.md, board.json, scores.csv, tables/`,
      );
    });
}
