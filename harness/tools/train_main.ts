/**
 * `deno task train xor`: makes the networks of tasks again. What is interrupted goes on where it
 * was when it is called again.
 *
 * @module
 */
// @ts-types="../cli/cli_progress.d.ts"
import cliProgress from "cli-progress";
import { printError } from "../cli/print.ts";
import type { Options } from "../../core/contracts/card.ts";
import type { Task } from "../../core/contracts/task.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { selectBackend } from "../../models/backends.ts";
import { tasks } from "../../tasks/index.ts";
import type { CertifiedTask } from "../../tasks/truth/certified.ts";
import { trainTask } from "../../tasks/training/train_task.ts";
import type {
  Trainable,
  TrainedTask,
  VariantTask,
} from "../../tasks/training/trained_task.ts";
import { formatNumber } from "../../boards/format_number.ts";
import { readFile } from "../data/read_file.ts";
import { writeWhole } from "../store/write_whole.ts";
import { trainingFolder } from "./training_folder.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

const ROOT = new URL("../../", import.meta.url);

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const { pathname } = new URL(path, ROOT);
  await Deno.mkdir(pathname.slice(0, pathname.lastIndexOf("/")), {
    recursive: true,
  });
  await writeWhole(pathname, bytes);
}

/** The networks of a task. */
function networksOf(task: Task): readonly Trainable[] {
  if (offersVariants(task)) return task.variants;
  return isTrained(task) ? [task] : [];
}

function offersVariants(task: Task): task is VariantTask<Options> {
  return "variants" in task;
}

function isTrained(task: Task): task is TrainedTask {
  return "recipe" in task;
}

function isCertified(task: Task | Trainable): task is CertifiedTask {
  return "certify" in task;
}

async function certify(task: CertifiedTask): Promise<void> {
  const text = JSON.stringify(await task.certify(readFile), null, 2) + "\n";
  const path = `tasks/certificates/${task.id}.json`;
  await write(path, new TextEncoder().encode(text));
  console.log(`${task.id}: ${path}`);
}

async function main(ids: readonly string[]): Promise<void> {
  const known: readonly (Trainable | CertifiedTask)[] = [
    ...tasks.flatMap(networksOf),
    ...tasks.filter(isCertified),
  ];
  if (ids.length === 0) {
    throw new RangeError(
      `Cannot train: expected the ids of tasks, of which there are ${
        known.map(({ id }) => id).join(", ")
      }; current value is none`,
    );
  }
  const requested = ids.map((id) => findCard("task", known, id));
  await selectBackend("wasm");
  for (const task of requested) {
    if ("certify" in task) {
      await certify(task);
      continue;
    }
    const epochs = task.recipe.training?.epochs ?? 50;
    const terminal = Deno.stderr.isTerminal();
    const bar = new cliProgress.SingleBar({
      format:
        `${task.id} {bar} epoch {value}/{total}, {eta_formatted} left, loss {loss}, best F1 {best}`,
    }, cliProgress.Presets.shades_classic);
    bar.start(epochs, 0, { loss: "–", best: "–" });
    let best = 0;
    const checkpoints = trainingFolder(new URL("runs/training", ROOT).pathname);
    try {
      await trainTask(task, {
        read: readFile,
        write,
        store: checkpoints.store,
        progress({ epoch, loss, f1 }) {
          best = Math.max(best, f1);
          bar.update(epoch, {
            loss: formatNumber(loss),
            best: best.toFixed(4),
          });
          // Training leaves no time for the bar's clock: elsewhere every epoch is a line.
          if (terminal) return;
          console.error(
            `${task.id} epoch ${epoch}/${epochs}, loss ${
              formatNumber(loss)
            }, F1 ${f1.toFixed(4)}`,
          );
        },
      });
    } finally {
      bar.stop();
    }
    // Weights and certificate are written: nothing is left to go on with.
    await checkpoints.clear();
    console.log(
      `${task.id}: models/weights/${task.id}/, tasks/certificates/${task.id}.json`,
    );
  }
}

if (import.meta.main) {
  try {
    await main(Deno.args);
  } catch (error) {
    printError(`error: ${messageOf(error)}`);
    Deno.exit(2);
  }
}
