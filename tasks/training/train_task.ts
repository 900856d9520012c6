/**
 * Training the network of a task.
 *
 * @module
 */
import type { Read } from "../../core/contracts/dataset.ts";
import { sha256 } from "../../core/rows/sha256.ts";
import { saveNetwork } from "../../models/storage.ts";
import { tfjsModel } from "../../models/tfjs_model.ts";
import {
  type Progress,
  train,
  type TrainingStore,
} from "../../models/training/train.ts";
import { takeLabelled } from "../../models/training/take_labelled.ts";
import { type Certificate, certificate } from "../truth/certificate.ts";
import type { Trainable } from "./trained_task.ts";

/** Access to files, and callbacks, for training. */
export interface Surroundings {
  /** Reads a file of the project. */
  readonly read: Read;
  /** Writes a file by its path from the project's root; creates missing folders. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Called after every epoch; first with the last epoch that was stored, when training resumes. */
  progress?(progress: Progress): void;
  /**
   * Storage of the state of training, from which an interrupted one resumes.
   *
   * Absent: nothing is stored.
   */
  readonly store?: TrainingStore;
}

/**
 * Trains the network of a task by its recipe.
 *
 * - Writes the network to `models/weights/<id>/` and its certificate to
 *   `tasks/certificates/<id>.json`.
 * - A backend must have been selected; the shipped networks were trained on wasm.
 *
 * @example
 * ```ts
 * import { selectBackend } from "../../models/backends.ts";
 * import { breastCancer } from "../breast_cancer.ts";
 * import { trainTask } from "./train_task.ts";
 * import assert from "node:assert/strict";
 * await selectBackend("wasm");
 * const { test } = await trainTask(breastCancer, {
 *   read: (path) => Deno.readFile(path),
 *   write: () => Promise.resolve(), // keeps nothing
 * });
 * assert.ok(test.f1 > 0.95);
 * ```
 */
export async function trainTask(
  task: Trainable,
  { read, write, progress, store }: Surroundings,
): Promise<Certificate> {
  const rows = await task.rows(read);
  const { recipe } = task;
  const network = recipe.network();
  await train(
    network,
    {
      training: recipe.fresh ?? takeLabelled(rows, rows.training),
      validation: takeLabelled(rows, rows.validation),
    },
    recipe.training,
    progress,
    store,
  );
  const files = await saveNetwork(network);
  const taskCertificate = await certificate(
    task,
    tfjsModel(network, "logit"),
    await sha256(Uint8Array.from(files.get("weights.bin")!)),
    rows,
  );
  for (const [name, bytes] of files) {
    await write(`models/weights/${task.id}/${name}`, bytes);
  }
  await write(
    `tasks/certificates/${task.id}.json`,
    new TextEncoder().encode(JSON.stringify(taskCertificate, null, 2) + "\n"),
  );
  return taskCertificate;
}
