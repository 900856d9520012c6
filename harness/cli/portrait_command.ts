/**
 * `faithmark portrait`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Command, Option } from "commander";
import { findCard } from "../../core/plugins/find_card.ts";
import { findTask } from "../plan/find_task.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import { portraits } from "../../explainers/portraits/index.ts";
import {
  type BackendName,
  backendNames,
} from "../../core/contracts/backend.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { contextOf } from "../cell/context_of.ts";
import { encodePictures } from "../../core/formats/encode_pictures.ts";
import { hostAccess } from "../data/host_access.ts";
import { readFile } from "../data/read_file.ts";
import { checkFolder, openFolder, writeFiles } from "../store/output_folder.ts";
import { number } from "./numbers.ts";

interface Flags {
  readonly task: string;
  readonly kind: string;
  readonly layer?: string;
  readonly seed: number;
  readonly backend: BackendName | "auto";
  readonly out: string;
}

/** Writes pictures of what a task's network has learned. */
export function portraitCommand(): Command {
  return new Command("portrait")
    .description(
      "draw what a task's network has learned as PNG files; not an explanation, not scored",
    )
    .requiredOption("--task <spec>", "task whose network is drawn: digits")
    .requiredOption(
      "--kind <spec>",
      `${
        portraits.map(({ id }) => id).join(", ")
      }; with options: 'activations[show=examples]'`,
    )
    .option("--layer <name>", "name of the layer (the kind's option layer)")
    .option("--seed <n>", "seed of the random numbers", number, 0)
    .addOption(
      new Option("--backend <name>", "compute backend").default("auto").choices(
        [
          "auto",
          ...backendNames,
        ],
      ),
    )
    .requiredOption("--out <folder>", "folder for the PNG files")
    .action(async ({ seed, layer, backend, out, ...flags }: Flags) => {
      await checkFolder(out, "export");
      const kind = parseSpec(flags.kind);
      const portrait = findCard("kind", portraits, kind.id);
      const options = resolveOptions(portrait, {
        ...kind.options,
        ...(layer !== undefined && { layer }),
      });
      const spec = parseSpec(flags.task);
      const task = findTask(tasks, spec.id);
      const taskOptions = resolveOptions(task, spec.options);
      await selectBackend(backend);
      const problem = await task.load(taskOptions, readFile, hostAccess);
      const { signal } = new AbortController();
      const context = contextOf(problem, signal, [
        "portrait",
        seed,
        task.id,
        portrait.id,
      ]);
      const pictures = await portrait.paint(problem.model, options, context);
      const files = encodePictures(pictures);
      await writeFiles(await openFolder(out, "export"), files);
      for (const caption of pictures.captions) print(caption);
      print(
        `${files.size} files in ${out}; all at once: ${out}/grid.png`,
      );
    });
}
