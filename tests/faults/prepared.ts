/**
 * Folders to try faults on.
 *
 * @module
 */
import { publish } from "../../harness/store/publish.ts";
import { judge } from "../../harness/rescore/judge.ts";
import { runSmall } from "../harness/counted.ts";
import { withFolder } from "../harness/with_folder.ts";

/** Explainers of the runs. */
export const explainers = ["saliency", "input_x_gradient", "random"];

/** Runs `test` with a folder that holds a run with judgements and its board. */
export function withRun(test: (out: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const out = `${folder}/run`;
    await runSmall(out, explainers, { jobs: 1 });
    await judge({ out, jobs: 1 });
    await publish(out);
    await test(out);
  });
}

/** Copies a folder with everything in it. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    const paths = [`${from}/${name}`, `${to}/${name}`] as const;
    await (isDirectory ? copyFolder(...paths) : Deno.copyFile(...paths));
  }
}
