/**
 * `faithmark verify`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { formatNumber } from "../../boards/format_number.ts";
import { markdownTable } from "../../boards/markdown/markdown_table.ts";
import { type Verdict, verify, type VerifyOptions } from "../rescore/verify.ts";
import type { Damage } from "../store/damage.ts";
import { fileUrl } from "../data/file_url.ts";
import { number } from "./numbers.ts";
import { withProgress } from "./with_progress.ts";

interface Flags
  extends
    Pick<VerifyOptions, "sample" | "seed" | "jobs" | "timeout" | "trust"> {
  readonly explainer?: readonly string[];
  readonly metric?: readonly string[];
  readonly task?: readonly string[];
  readonly json?: boolean;
}

/**
 * Recomputes a sample of a folder's numbers.
 *
 * Exit code: 0 where all are the same to the last bit and no record is damaged, 1 otherwise.
 */
export function verifyCommand(exit: (code: number) => void): Command {
  return new Command("verify")
    .description(
      "recompute a random sample of a folder's cells and compare every number; changes nothing in the folder",
    )
    .addArgument(new Argument("<out>", "output folder of a run"))
    .option("--sample <n>", "number of cells to recompute", number, 10)
    .option("--seed <n>", "seed of the random sample", number, 0)
    .option(
      "--explainer <module...>",
      "modules of your own explainers in the run",
    )
    .option("--metric <module...>", "modules of your own metrics in the run")
    .option("--task <module...>", "modules of your own tasks in the run")
    .option(
      "--trust",
      "run the modules and ask the addresses that the folder's records name: only where you know who made it",
    )
    .option(
      "--jobs <n>",
      "cells recomputed at the same time (default: number of cores)",
      number,
    )
    .option(
      "--timeout <s>",
      "seconds after which a step counts as timed out",
      number,
      600,
    )
    .option("--json", "print JSON")
    .action(async (out: string, { json, ...flags }: Flags) => {
      const { explainer = [], metric = [], task = [], ...rest } = flags;
      const modules = [...explainer, ...metric, ...task].map(fileUrl);
      const onDamaged = ({ path, reason }: Damage) => {
        printError(`damaged: ${path}: ${reason}`);
        exit(1);
      };
      const verdicts = await withProgress((watched) =>
        verify({ ...rest, out, modules, onDamaged, ...watched })
      );
      const wrong = verdicts.filter(({ status }) => status !== "reproduced");
      if (wrong.length > 0) exit(1);
      if (json) {
        print(JSON.stringify(verdicts.map(brief), null, 2));
        return;
      }
      print(
        markdownTable(
          ["task", "explainer", "seed", "verdict", "largest difference"],
          verdicts.map(line),
        ).join("\n"),
      );
      for (const { record: { key, command } } of wrong) {
        printError(`${key}: ${command}`);
      }
      print(
        `${verdicts.length} cells: ${
          ["reproduced", "drifted", "failed", "skipped"].map((status) =>
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
  const detail = verdict.status === "drifted"
    ? `${
      Number.isNaN(verdict.by) ? "no number" : formatNumber(verdict.by)
    } in ${verdict.where}`
    : "reason" in verdict
    ? verdict.reason
    : "";
  return [task, explainer, seed, verdict.status, detail];
}
