/**
 * `faithmark board`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command, Option } from "commander";
import { parseSpecs } from "../../core/plugins/spec.ts";
import { invalidTables } from "../../boards/invalid_tables.ts";
import { boardOf, type Format, render } from "../store/publish.ts";

interface Flags {
  readonly format: Format;
  readonly tasks?: string;
  readonly explainers?: string;
}

/**
 * Prints the board of a folder of records.
 *
 * Exit code: 1 where the board is invalid, since a row lies above the oracle.
 */
export function boardCommand(exit: (code: number) => void): Command {
  return new Command("board")
    .description("print the board of a folder, made from its records alone")
    .addArgument(new Argument("<out>", "output folder of a run"))
    .addOption(
      new Option(
        "--format <format>",
        "md: Markdown; html: a web page; csv: every score; json: everything",
      )
        .choices(["md", "html", "csv", "json"]).default("md"),
    )
    .option(
      "--tasks <specs>",
      "only these tasks, ranked among themselves: xor,digits",
    )
    .option(
      "--explainers <specs>",
      "only these explainers and the controls, ranked among themselves",
    )
    .action(async (out: string, { format, tasks, explainers }: Flags) => {
      const { board, damaged } = await boardOf(out, {
        ...(tasks !== undefined && { tasks: parseSpecs(tasks) }),
        ...(explainers !== undefined &&
          { explainers: parseSpecs(explainers) }),
      });
      for (const { path, reason } of damaged) {
        printError(`damaged: ${path}: ${reason}`);
      }
      print((await render(board, format)).trimEnd());
      const invalid = invalidTables(board);
      if (invalid.length > 0) {
        printError(
          `invalid: a row lies above the oracle in ${invalid.join(", ")}`,
        );
        exit(1);
      }
    });
}
