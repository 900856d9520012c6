/**
 * `faithmark judge`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command } from "commander";
import { parseSpecs } from "../../core/plugins/spec.ts";
import { validitySection } from "../../boards/markdown/validity_section.ts";
import { judge, type JudgeOptions } from "../rescore/judge.ts";
import { publish } from "../store/publish.ts";
import { fileUrl } from "../data/file_url.ts";
import { number } from "./numbers.ts";
import { withProgress } from "./with_progress.ts";

interface Flags extends Pick<JudgeOptions, "jobs" | "timeout" | "trust"> {
  readonly metrics?: string;
  readonly explainer?: readonly string[];
  readonly metric?: readonly string[];
  readonly task?: readonly string[];
}

/**
 * Scores spoiled copies of stored explanations and prints which metrics noticed.
 *
 * Exit code: 1 where something could not be judged.
 */
export function judgeCommand(exit: (code: number) => void): Command {
  return new Command("judge")
    .description(
      "judge the metrics: score spoiled copies of stored explanations (noise, shuffled units); runs no explainer",
    )
    .addArgument(new Argument("<out>", "output folder of a run"))
    .option(
      "--metrics <specs>",
      "metrics of the records to judge: auroc,deletion_auc (default: all)",
    )
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
      "cells scored at the same time (default: number of cores)",
      number,
    )
    .option(
      "--timeout <s>",
      "seconds after which a copy counts as timed out",
      number,
      600,
    )
    .action(
      async (out: string, { metrics, ...flags }: Flags) => {
        const { explainer = [], metric = [], task = [], ...rest } = flags;
        const { judgements, reused, failed } = await withProgress((watched) =>
          judge({
            ...rest,
            out,
            ...(metrics !== undefined && { metrics: parseSpecs(metrics) }),
            modules: [...explainer, ...metric, ...task].map(fileUrl),
            ...watched,
          })
        );
        for (const { names, seed, metric, reason } of failed) {
          printError(
            `not judged: ${names.task} · ${names.explainer}, seed ${seed}${
              metric === undefined ? "" : `, ${metric}`
            }: ${reason}`,
          );
        }
        if (failed.length > 0) exit(1);
        const { board, damaged } = await publish(out);
        for (const { path, reason } of damaged) {
          printError(`damaged: ${path}: ${reason}`);
        }
        print(validitySection(board).join("\n").trim());
        print(
          `\n${judgements.length} judgements made, ${reused} were there already`,
        );
        print(`${out}/board.md, board.json, scores.csv`);
      },
    );
}
