/**
 * `faithmark verify`.
 *
 * @module
 */
import { Argument, Command } from "commander";
import { formatNumber } from "../../boards/format_number.ts";
import { markdownTable } from "../../boards/markdown/markdown_table.ts";
import { type Verdict, verify, type VerifyOptions } from "../rescore/verify.ts";
import { fileUrl } from "../data/file_url.ts";
import { number } from "./numbers.ts";
import { withProgress } from "./with_progress.ts";

interface Flags
  extends Pick<VerifyOptions, "sample" | "seed" | "jobs" | "timeout"> {
  readonly explainer?: readonly string[];
  readonly metric?: readonly string[];
  readonly task?: readonly string[];
  readonly json?: boolean;
}

/**
 * Makes a sample of a folder's numbers again. Exit code: 0 all are the same to the last bit, 1
 * otherwise.
 */
export function verifyCommand(exit: (code: number) => void): Command {
  return new Command("verify")
    .description(
      "make a random sample of a folder's cells again and compare every number; the folder stays as it is",
    )
    .addArgument(new Argument("<out>", "output folder of a run"))
    .option("--sample <n>", "cells to make again", number, 10)
    .option("--seed <n>", "seed of the choice", number, 0)
    .option("--explainer <module...>", "your own explainers that ran")
    .option("--metric <module...>", "your own metrics that scored")
    .option("--task <module...>", "your own tasks that ran")
    .option("--jobs <n>", "cells at a time (default: the cores)", number)
    .option("--timeout <s>", "seconds before a step is given up", number, 600)
    .option("--json", "as JSON")
    .action(async (out: string, { json, ...flags }: Flags) => {
      const { explainer = [], metric = [], task = [], ...rest } = flags;
      const modules = [...explainer, ...metric, ...task].map(fileUrl);
      const verdicts = await withProgress((watched) =>
        verify({ ...rest, out, modules, ...watched })
      );
      const wrong = verdicts.filter(({ status }) => status !== "reproduced");
      if (wrong.length > 0) exit(1);
      if (json) {
        console.log(JSON.stringify(verdicts.map(brief), null, 2));
        return;
      }
      console.log(
        markdownTable(
          ["task", "explainer", "seed", "verdict", "largest difference"],
          verdicts.map(line),
        ).join("\n"),
      );
      for (const { record: { key, command } } of wrong) {
        console.error(`${key}: ${command}`);
      }
      console.log(
        `${verdicts.length} cells: ${
          ["reproduced", "drifted", "failed"].map((status) =>
            `${
              verdicts.filter((verdict) => verdict.status === status).length
            } ${status}`
          ).join(", ")
        }`,
      );
    });
}

function brief({ record: { key, names, cell, command }, ...rest }: Verdict) {
  return { key, ...names, seed: cell.seed, command, ...rest };
}

function line(verdict: Verdict): string[] {
  const { task, explainer } = verdict.record.names;
  const seed = String(verdict.record.cell.seed);
  const found = verdict.status === "drifted"
    ? `${
      Number.isNaN(verdict.by) ? "no number" : formatNumber(verdict.by)
    } in ${verdict.where}`
    : verdict.status === "failed"
    ? verdict.reason
    : "";
  return [task, explainer, seed, verdict.status, found];
}
