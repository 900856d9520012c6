/**
 * `faithmark score`.
 *
 * @module
 */
import { print, printError } from "./print.ts";
import { Argument, Command, Option } from "commander";
import { parseSpecs } from "../../core/plugins/spec.ts";
import {
  type BackendName,
  backendNames,
} from "../../core/contracts/backend.ts";
import { publish } from "../store/publish.ts";
import { score } from "../rescore/score.ts";
import {
  type ExternalOptions,
  scoreExternal,
} from "../rescore/score_external.ts";
import { fileUrl } from "../data/file_url.ts";
import { number } from "./numbers.ts";
import { showBoard } from "./show_board.ts";
import { withProgress } from "./with_progress.ts";

interface Flags extends Omit<Partial<ExternalOptions>, "metrics" | "task"> {
  readonly metrics?: string;
  readonly task?: string;
  readonly explainer?: readonly string[];
  readonly metric?: readonly string[];
  readonly jobs?: number;
  readonly trust?: boolean;
  readonly backend?: BackendName | "auto";
}

/**
 * Scores stored explanations, or attributions from a file, and prints the board.
 *
 * Exit code: 1 where something could not be scored or the board is invalid.
 */
export function scoreCommand(exit: (code: number) => void): Command {
  return new Command("score")
    .description(
      "score stored explanations by more metrics, or attributions from a file; runs no explainer",
    )
    .addArgument(
      new Argument(
        "[out]",
        "output folder of a run (with --attributions, default: runs/external)",
      ),
    )
    .option(
      "--metrics <specs>",
      "metrics to add: auroc,'top_k_accuracy[k=5]' (default: those of the tasks)",
    )
    .option(
      "--explainer <module...>",
      "modules of your own explainers and tasks in the run, for metrics that explain again",
    )
    .option(
      "--metric <module...>",
      "also score by your own: modules whose default export is a metric",
    )
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
      "seconds after which a metric counts as timed out",
      number,
      600,
    )
    .optionsGroup("Attributions from a file:")
    .option(
      "--attributions <file>",
      "one number per input of every instance: .npy, .csv (one line per instance) or .json",
    )
    .option(
      "--task <spec>",
      "task whose instances they explain: 'digits[instances=30]' (faithmark instances writes them)",
    )
    .option("--name <name>", "name on boards (default: name of the file)")
    .addOption(
      new Option(
        "--baseline <what>",
        "reference input of the attributions: the task's baseline, or none (default: none)",
      ).choices(["baseline", "none"]),
    )
    .option("--signed", "the attributions are signed")
    .option(
      "--targets <file>",
      "file of the explained outputs, compared with the task's targets",
    )
    .addOption(
      new Option(
        "--backend <name>",
        "compute backend (default: that of the folder's records)",
      ).choices(["auto", ...backendNames]),
    )
    .action(async (out: string | undefined, flags: Flags) => {
      const folder = flags.attributions === undefined
        ? await scoreKept(out, flags, exit)
        : await scoreFile(out, flags, flags.attributions, exit);
      if (!showBoard(await publish(folder))) exit(1);
      print(
        `${folder}/board.html, board.md, board.json, scores.csv, tables/`,
      );
    });
}

async function scoreKept(
  out: string | undefined,
  { metrics, explainer = [], metric = [], jobs, timeout, trust, ...rest }:
    Flags,
  exit: (code: number) => void,
): Promise<string> {
  const [needless] = Object.keys(rest);
  if (out === undefined || needless !== undefined) {
    throw new RangeError(
      `Cannot score: expected ${
        out === undefined
          ? "the output folder of a run, or --attributions"
          : `--attributions with --${needless}`
      }, current value is none`,
    );
  }
  const { records, reused, failed } = await withProgress((watched) =>
    score({
      out,
      ...(metrics !== undefined && { metrics: parseSpecs(metrics) }),
      ...(jobs !== undefined && { jobs }),
      ...(timeout !== undefined && { timeout }),
      ...(trust !== undefined && { trust }),
      modules: [...explainer, ...metric].map(fileUrl),
      ...watched,
    })
  );
  for (const { names, seed, metric, reason } of failed) {
    printError(
      `not scored: ${names.task} · ${names.explainer}, seed ${seed}${
        metric === undefined ? "" : `, ${metric}`
      }: ${reason}`,
    );
  }
  if (failed.length > 0) exit(1);
  print(
    `${records.length} cells have new scores, ${reused} had them already\n`,
  );
  return out;
}

async function scoreFile(
  out: string | undefined,
  flags: Flags,
  attributions: string,
  exit: (code: number) => void,
): Promise<string> {
  const { metrics, task, explainer, metric, jobs, ...rest } = flags;
  if (task === undefined || explainer || metric || jobs !== undefined) {
    throw new RangeError(
      `Cannot score ${attributions}: expected ${
        task === undefined
          ? "--task"
          : "neither --explainer nor --metric nor --jobs"
      } with --attributions, current value is ${
        task === undefined ? "none" : "one"
      }`,
    );
  }
  const folder = out ?? "runs/external";
  const { outcome } = await scoreExternal({
    ...rest,
    attributions,
    task,
    out: folder,
    ...(metrics !== undefined && { metrics: parseSpecs(metrics) }),
  });
  if (outcome.status === "scored" && outcome.failed) exit(1);
  return folder;
}
