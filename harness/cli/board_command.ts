/**
 * `faithmark board`.
 *
 * @module
 */
import { Argument, Command, Option } from "commander";
import { boardOf, render } from "../publish.ts";

/** Prints the board of a folder of records. */
export function boardCommand(): Command {
  return new Command("board")
    .description("make the board of a folder again, from its records alone")
    .addArgument(new Argument("<out>", "output folder of a run"))
    .addOption(
      new Option(
        "--format <format>",
        "md: the board; csv: every score; json: all",
      )
        .choices(["md", "csv", "json"]).default("md"),
    )
    .action(
      async (out: string, { format }: { format: "md" | "csv" | "json" }) => {
        const { board, damaged } = await boardOf(out);
        for (const { path, reason } of damaged) {
          console.error(`damaged: ${path}: ${reason}`);
        }
        console.log(render(board, format).trimEnd());
      },
    );
}
