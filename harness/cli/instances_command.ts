/**
 * `faithmark instances`.
 *
 * @module
 */
import { print } from "./print.ts";
import { Command } from "commander";
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { findTask } from "../plan/find_task.ts";
import { resolveOptions } from "../../core/plugins/resolve_options.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import { encodeNpy } from "../../core/formats/encode_npy.ts";
import { hostAccess } from "../data/host_access.ts";
import { readFile } from "../data/read_file.ts";
import { checkFolder, openFolder, writeFiles } from "../store/output_folder.ts";

/** Writes the inputs and targets of a task, for explainers of other tools. */
export function instancesCommand(): Command {
  return new Command("instances")
    .description(
      "write a task's inputs, targets, baseline and background as .npy, to explain them with other tools",
    )
    .requiredOption("--task <spec>", "task: 'xor[instances=50]'")
    .requiredOption("--out <folder>", "folder to write")
    .action(async ({ task, out }: { task: string; out: string }) => {
      await checkFolder(out, "export");
      const { id, options } = parseSpec(task);
      const card = findTask(tasks, id);
      const resolved = resolveOptions(card, options);
      await selectBackend("wasm");
      const { batch, baseline, background, model } = await card.load(
        resolved,
        readFile,
        hostAccess,
      );
      const arrays: Record<string, NdArray> = {
        inputs: batch.inputs,
        targets: {
          shape: [batch.targets.length],
          data: Float64Array.from(batch.targets),
        },
        baseline: { shape: model.inputShape, data: baseline },
        background,
      };
      const files = new Map(
        Object.entries(arrays).map(([name, array]) =>
          [`${name}.npy`, encodeNpy(array)] as const
        ),
      );
      await writeFiles(await openFolder(out, "export"), files);
      for (const [name, array] of Object.entries(arrays)) {
        print(`${out}/${name}.npy  [${array.shape.join(", ")}]`);
      }
    });
}
