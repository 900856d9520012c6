/**
 * `deno task train xor`: makes the networks of tasks again.
 *
 * @module
 */
// @ts-types="./cli/cli_progress.d.ts"
import cliProgress from "cli-progress";
import type { Task } from "../core/contracts.ts";
import { findCard } from "../core/find_card.ts";
import { selectBackend } from "../models/backends.ts";
import { tasks } from "../tasks/index.ts";
import { trainTask } from "../tasks/parts/train_task.ts";
import type { TrainedTask } from "../tasks/parts/trained_task.ts";
import { formatNumber } from "./board/format_number.ts";
import { readFile } from "./read_file.ts";
import { writeWhole } from "./store.ts";

const ROOT = new URL("../", import.meta.url);

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const { pathname } = new URL(path, ROOT);
  await Deno.mkdir(pathname.slice(0, pathname.lastIndexOf("/")), {
    recursive: true,
  });
  await writeWhole(pathname, bytes);
}

function hasRecipe(task: Task): task is TrainedTask {
  return "recipe" in task;
}

async function main(ids: readonly string[]): Promise<void> {
  const trained = tasks.filter(hasRecipe);
  if (ids.length === 0) {
    const known = trained.map(({ id }) => id).join(", ");
    throw new RangeError(
      `Cannot train: expected the ids of tasks, of which there are ${known}; current value is none`,
    );
  }
  const chosen = ids.map((id) => findCard("task", trained, id));
  await selectBackend("wasm");
  for (const task of chosen) {
    const epochs = task.recipe.training?.epochs ?? 50;
    const bar = new cliProgress.SingleBar({
      format:
        `${task.id} {bar} epoch {value}/{total}, {eta_formatted} left, loss {loss}, best F1 {best}`,
      noTTYOutput: !Deno.stderr.isTerminal(),
      notTTYSchedule: 10_000,
    }, cliProgress.Presets.shades_classic);
    bar.start(epochs, 0, { loss: "–", best: "–" });
    let best = 0;
    try {
      await trainTask(task, {
        read: readFile,
        write,
        progress({ epoch, loss, f1 }) {
          best = Math.max(best, f1);
          bar.update(epoch, {
            loss: formatNumber(loss),
            best: best.toFixed(4),
          });
        },
      });
    } finally {
      bar.stop();
    }
    console.log(
      `${task.id}: models/weights/${task.id}/, tasks/certificates/${task.id}.json`,
    );
  }
}

if (import.meta.main) {
  try {
    await main(Deno.args);
  } catch (error) {
    console.error(`error: ${(error as Error).message}`);
    Deno.exit(2);
  }
}
