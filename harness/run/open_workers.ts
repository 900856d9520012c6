/**
 * Starting workers.
 *
 * @module
 */
import { parseBackend } from "../../core/contracts/backend.ts";
import { inlineWorker } from "./inline_worker.ts";
import type { PluginLists } from "../plan/plan.ts";
import { positive } from "../../core/plugins/positive.ts";
import type { StartStep, StepWorker } from "../cell/steps.ts";
import { threadWorker } from "./thread_worker.ts";

/** Workers that compute on one backend. */
export interface OpenWorkers {
  /** At least one. */
  readonly workers: readonly StepWorker[];
  /** Label of the backend. */
  readonly backend: string;
  /** Adapter or engine, in words. */
  readonly device: string;
}

/**
 * Starts workers: one first, to learn what `auto` means here, then the others on the same backend.
 *
 * @throws {RangeError} when `jobs` is not a positive integer.
 * @throws {Error} when the requested backend is not available.
 */
export async function openWorkers({ start, inline, most, jobs, memory }: {
  /** How each worker is set up. */
  readonly start: StartStep;
  /** Plug-ins of which some must run in this thread; absent when workers can run everything. */
  readonly inline: PluginLists | undefined;
  /** Most workers that are useful. */
  readonly most: number;
  /** Number of workers. @default the number of cores; 1 on a graphics card */
  readonly jobs?: number;
  /** MiB by which the process may grow during a step of a worker. */
  readonly memory?: number;
}): Promise<OpenWorkers> {
  if (jobs !== undefined) positive("jobs", jobs, "integer");
  if (memory !== undefined) positive("memory", memory);
  const workers: StepWorker[] = [];
  const open = async (setup: StartStep) => {
    const worker = inline
      ? inlineWorker(setup, inline)
      : threadWorker(setup, memory);
    workers.push(worker);
    const started = await worker.take(setup, 60);
    if (started.status === "started") return started;
    workers.forEach((worker) => worker.close());
    throw new Error(
      started.status === "failed"
        ? started.error
        : `Cannot start a worker: expected it to start, current value is ${started.status}`,
    );
  };
  const { backend, device } = await open(start);
  const name = parseBackend(backend);
  const usual = inline || name === "webgpu" ? 1 : navigator.hardwareConcurrency;
  const count = inline ? 1 : Math.min(jobs ?? usual, most);
  await Promise.all(
    Array.from(
      { length: count - 1 },
      () => open({ ...start, backend: name }),
    ),
  );
  return { workers, backend, device };
}
