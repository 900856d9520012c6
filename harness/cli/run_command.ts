/**
 * `faithmark run`.
 *
 * @module
 */
import { Command, Option } from "commander";
import { parseSpecs } from "../../core/spec.ts";
import type { BackendName } from "../../models/backends.ts";
import { summaryTable } from "../board/summary_table.ts";
import { publish } from "../publish.ts";
import { run, type RunReport } from "../run.ts";
import { fileUrl } from "./file_url.ts";
import { number, numbers } from "./numbers.ts";
import { showProgress } from "./show_progress.ts";

interface Flags {
  readonly suite: string;
  readonly tasks?: string;
  readonly explainers?: string;
  readonly explainer?: readonly string[];
  readonly seeds?: readonly number[];
  readonly backend: BackendName | "auto";
  readonly jobs?: number;
  readonly timeout?: number;
  readonly batch?: number;
  readonly out?: string;
}

/** Runs a suite and prints its board. Exit code: 0 nothing failed, 1 some cells failed or ran out of time. */
export function runCommand(exit: (code: number) => void): Command {
  return new Command("run")
    .description("run explainers on tasks, score them and make the board")
    .option("--suite <id>", "frozen list of tasks and explainers", "quick")
    .option("--tasks <specs>", "other tasks: xor,'digits[instances=50]'")
    .option(
      "--explainers <specs>",
      "other explainers: saliency,'sensx[walks=500]'",
    )
    .option(
      "--explainer <module...>",
      "add your own: a module whose default export is an explainer",
    )
    .option("--seeds <list>", "other seeds: 0,1,2", numbers)
    .addOption(
      new Option("--backend <name>", "what computes").default("auto").choices([
        "auto",
        "webgpu",
        "tensorflow",
        "wasm",
        "cpu",
      ]),
    )
    .option("--jobs <n>", "cells at a time (default: the cores)", number)
    .option("--timeout <s>", "seconds before a step is given up", number)
    .option(
      "--batch <n>",
      "instances explained in one call; changes no number",
      number,
    )
    .option("--out <folder>", "where to write (default: runs/<suite>)")
    .action(async (flags: Flags) => {
      const stop = new AbortController();
      const interrupt = () => stop.abort();
      Deno.addSignalListener("SIGINT", interrupt);
      const progress = showProgress();
      const { tasks, explainers, explainer = [], ...rest } = flags;
      try {
        const report = await run({
          ...rest,
          ...(tasks !== undefined && { tasks: parseSpecs(tasks) }),
          ...(explainers !== undefined &&
            { explainers: parseSpecs(explainers) }),
          modules: explainer.map(fileUrl),
          signal: stop.signal,
          report: progress.report,
        });
        progress.stop();
        exit(await conclude(report));
      } finally {
        progress.stop();
        Deno.removeSignalListener("SIGINT", interrupt);
      }
    });
}

async function conclude({ out, records, kept }: RunReport): Promise<number> {
  const { board, damaged } = await publish(out);
  const count = (status: string) =>
    records.filter(({ outcome }) => outcome.status === status).length;
  const failed = count("failed") + count("timed_out");
  const width = Deno.stdout.isTerminal()
    ? Deno.consoleSize().columns
    : Infinity;
  console.log(summaryTable(board, width).join("\n"));
  console.log(
    "↑ higher is better, ↓ lower is better; * = cannot be told apart from the best; † = not shown to be better than random;\n" +
      "means over tasks; rows and ms per instance. Intervals, places and every task: board.md",
  );
  for (
    const { metric } of board.tables.filter(({ valid }) => valid === false)
  ) {
    console.log(`${metric} is invalid: a row lies above the oracle`);
  }
  for (const { task, explainer, seed, status, reason } of board.gaps) {
    if (status !== "skipped") {
      console.error(
        `${status}: ${task} · ${explainer}, seed ${seed}: ${reason}`,
      );
    }
  }
  for (const { path, reason } of damaged) {
    console.error(`damaged: ${path}: ${reason}`);
  }
  console.log(
    `${records.length} cells: ${count("scored")} scored, ${
      count("skipped")
    } skipped, ${count("timed_out")} timed out, ${count("failed")} failed` +
      (kept > 0 ? ` (${kept} were there already)` : ""),
  );
  console.log(`${out}/board.md, board.json, scores.csv`);
  return failed > 0 ? 1 : 0;
}
