/**
 * Work on cells from its first worker to its last: what running, scoring, judging and verifying
 * have in common.
 *
 * @module
 */
import type { Observed } from "../../core/records/record.ts";
import type { StartStep, StepWorker } from "../cell/steps.ts";
import type { PluginLists } from "../plan/plan.ts";
import { surroundings } from "./observe.ts";
import { openWorkers } from "./open_workers.ts";
import type { RunEvent } from "./run_event.ts";
import { type CellEnded, shareWork, type WorkItem } from "./share_work.ts";

/** How work on cells is done, whatever it is. */
export interface SessionOptions {
  /**
   * Pieces of work at a time.
   *
   * @default the number of cores; 1 for plug-in objects of your own and on a graphics card
   */
  readonly jobs?: number;
  /**
   * MiB by which the process may grow during a step, which fails beyond it.
   *
   * Not bounded when absent, and for plug-in objects of your own.
   */
  readonly memory?: number;
  /** Ends it early; what is done stays. */
  readonly signal?: AbortSignal;
  /** Told of progress. */
  readonly report?: (event: RunEvent) => void;
}

/** What computes, and on which plug-ins. */
export interface SessionSetup extends Omit<StartStep, "kind"> {
  /** Plug-ins of which some must run in this thread; absent when workers can run everything. */
  readonly inline?: PluginLists | undefined;
}

/** Where the work is done. */
export interface Site {
  /** Label of the backend that computes. */
  readonly backend: string;
  /** What every record made here carries about machine and checkout. */
  readonly observed: Pick<Observed, "device" | "jobs" | "runtime" | "commit">;
}

/**
 * Opens workers, has them work until no item is left, and closes them. Without items nothing is
 * opened.
 *
 * @param work Works on one item and calls `cellEnded` once per cell.
 * @throws {RangeError} when `jobs` is not a positive integer.
 * @throws {Error} when the requested backend is not available.
 * @throws {DOMException} `AbortError` when `signal` ends it.
 */
export async function session<T extends WorkItem>(
  { inline, ...setup }: SessionSetup,
  items: readonly T[],
  work: (
    step: {
      readonly worker: StepWorker;
      readonly item: T;
      readonly site: Site;
      readonly cellEnded: CellEnded;
    },
  ) => Promise<void>,
  { jobs, memory, signal, report }: SessionOptions,
): Promise<void> {
  if (items.length === 0) return;
  const { workers, backend, device } = await openWorkers({
    start: { kind: "start", ...setup },
    inline,
    most: items.length,
    ...(jobs !== undefined && { jobs }),
    ...(memory !== undefined && { memory }),
  });
  const site = {
    backend,
    observed: await surroundings(device, workers.length),
  };
  await shareWork(
    workers,
    items,
    (worker, item, cellEnded) => work({ worker, item, site, cellEnded }),
    { signal, report },
  );
}
