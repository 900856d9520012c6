/**
 * `faithmark run`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Command, Option } from "commander";
import { parseSpecs } from "../../core/plugins/spec.ts";
import {
  type BackendName,
  backendNames,
} from "../../core/contracts/backend.ts";
import { publish } from "../store/publish.ts";
import { run, type RunReport } from "../run/run.ts";
import { fileUrl } from "../data/file_url.ts";
import { number, numbers } from "./numbers.ts";
import { showBoard } from "./show_board.ts";
import { withProgress } from "./with_progress.ts";

interface Flags {
  readonly suite?: string;
  readonly tasks?: string;
  readonly explainers?: string;
  readonly explainer?: readonly string[];
  readonly metric?: readonly string[];
  readonly task?: readonly string[];
  readonly metrics?: string;
  readonly seeds?: readonly number[];
  readonly backend: BackendName | "auto";
  readonly jobs?: number;
  readonly timeout?: number;
  readonly memory?: number;
  readonly batch?: number;
  readonly out?: string;
}

/**
 * Runs a suite and prints its board.
 *
 * Exit code: 0 where nothing failed; 1 where cells or metrics failed or ran out of time, or the
 * board is invalid.
 */
export function runCommand(exit: (code: number) => void): Command {
  return new Command("run")
    .description("run explainers on tasks, score them and write the board")
    .option(
      "--suite <id>",
      "suite: a fixed list of tasks, explainers and metrics (default: quick)",
    )
    .option(
      "--tasks <specs>",
      "tasks instead of the suite's: xor,'digits[instances=50]'; your own model: 'custom[data=a.csv,model=model.json]'",
    )
    .option(
      "--explainers <specs>",
      "explainers instead of the suite's: saliency,'sensx[walks=500]'",
    )
    .option(
      "--explainer <module...>",
      "also run your own: modules whose default export is an explainer",
    )
    .option(
      "--metric <module...>",
      "also score by your own: modules whose default export is a metric",
    )
    .option(
      "--task <module...>",
      "your own tasks instead of the suite's: modules whose default export is a task",
    )
    .option(
      "--metrics <specs>",
      "metrics instead of the suite's (or of the tasks' own, with --tasks and no --suite): auroc,'top_k_accuracy[k=5]'",
    )
    .option("--seeds <list>", "seeds instead of the suite's: 0,1,2", numbers)
    .addOption(
      new Option("--backend <name>", "compute backend").default("auto").choices(
        [
          "auto",
          ...backendNames,
        ],
      ),
    )
    .option(
      "--jobs <n>",
      "cells run at the same time (default: number of cores)",
      number,
    )
    .option(
      "--timeout <s>",
      "seconds after which a step counts as timed out",
      number,
    )
    .option(
      "--memory <MiB>",
      "growth of the process during a step, all workers together, beyond which the step fails (default: not bounded)",
      number,
    )
    .option(
      "--batch <n>",
      "instances per call of an explainer; does not change any number",
      number,
    )
    .option("--out <folder>", "output folder (default: runs/<suite>)")
    .action(async (flags: Flags, command: Command) => {
      const { tasks, explainers, metrics, ...others } = flags;
      const { explainer = [], metric = [], task = [], ...rest } = others;
      const report = await withProgress((watched) =>
        run({
          ...rest,
          ...(tasks !== undefined && { tasks: parseSpecs(tasks) }),
          ...(explainers !== undefined &&
            { explainers: parseSpecs(explainers) }),
          ...(metrics !== undefined && { metrics: parseSpecs(metrics) }),
          modules: [...explainer, ...metric, ...task].map(fileUrl),
          notify: printError,
          ...watched,
        })
      );
      exit(await conclude(report));
      if (command.optsWithGlobals()["debug"] !== true) return;
      for (const { names, cell, observed } of report.records) {
        if (observed.stack === undefined) continue;
        printError(
          `${names.task} · ${names.explainer}, seed ${cell.seed}: ${observed.stack}`,
        );
      }
    });
}

async function conclude({ out, records, reused }: RunReport): Promise<number> {
  const valid = showBoard(await publish(out));
  const count = (status: string) =>
    records.filter(({ outcome }) => outcome.status === status).length;
  const failed = count("failed") + count("timed_out");
  const faults = records.flatMap(({ outcome }) =>
    outcome.status === "scored" ? Object.keys(outcome.failed ?? {}) : []
  );
  print(
    `${records.length} cells: ${count("scored")} scored, ${
      count("skipped")
    } skipped, ${count("timed_out")} timed out, ${count("failed")} failed` +
      (faults.length > 0
        ? `; failed metrics: ${[...new Set(faults)].join(", ")}`
        : "") +
      (reused > 0 ? ` (${reused} were there already)` : ""),
  );
  print(`${out}/board.html, board.md, board.json, scores.csv, tables/`);
  return failed > 0 || faults.length > 0 || !valid ? 1 : 0;
}
