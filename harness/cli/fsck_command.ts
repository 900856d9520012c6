/**
 * `faithmark fsck`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { markdownTable } from "../../boards/markdown/markdown_table.ts";
import { type CheckedFile, fsck, repair } from "../store/fsck.ts";

const conditions = ["sound", "damaged", "stale", "foreign"] as const;

/**
 * Says what in a folder is sound.
 *
 * Exit code: 1 where something is damaged, and with `--repair` where some of it is left.
 */
export function fsckCommand(exit: (code: number) => void): Command {
  return new Command("fsck")
    .description(
      "check every file of a folder: sound, damaged, stale (of older versions) or foreign; changes nothing without --repair",
    )
    .addArgument(new Argument("<out>", "output folder of a run"))
    .option(
      "--repair",
      "remove damaged records, judgements, explanations and arrays, which the same run makes again, and temporary files",
    )
    .action(async (out: string, flags: { readonly repair?: boolean }) => {
      const files = await fsck(out);
      for (const { path, condition, reason } of files) {
        if (condition === "sound") continue;
        const why = reason === "" ? "" : `: ${reason}`;
        printError(`${condition}: ${out}/${path}${why}`);
      }
      print(
        markdownTable(["files", ...conditions], countsOf(files)).join("\n"),
      );
      const removed = flags.repair ? await repair(out, files) : [];
      for (const path of removed) print(`removed: ${out}/${path}`);
      if (flags.repair) {
        print(
          `${removed.length} files removed; the command that made them makes them again`,
        );
      }
      const left = files.filter(({ path, condition }) =>
        condition === "damaged" && !removed.includes(path)
      );
      for (const { path } of flags.repair ? left : []) {
        printError(
          `not removed, since it cannot be made again here: ${out}/${path}`,
        );
      }
      if (left.length > 0) exit(1);
    });
}

/** A line per kind: how many files are in each condition. */
function countsOf(files: readonly CheckedFile[]): string[][] {
  return [...Map.groupBy(files, ({ kind }) => kind)].map(([kind, own]) => [
    kind,
    ...conditions.map((condition) =>
      String(own.filter((file) => file.condition === condition).length)
    ),
  ]);
}
