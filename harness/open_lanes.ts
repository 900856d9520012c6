/**
 * Starting what takes the steps.
 *
 * @module
 */
import type { BackendName } from "../models/backends.ts";
import { inlineLane } from "./inline_lane.ts";
import type { Rooms } from "./plan.ts";
import { positive } from "./positive.ts";
import type { Lane, StartStep } from "./steps.ts";
import { workerLane } from "./worker_lane.ts";

/** Lanes that compute on one backend. */
export interface OpenLanes {
  /** At least one. */
  readonly lanes: readonly Lane[];
  /** Label of the backend. */
  readonly backend: string;
  /** Adapter or engine, in words. */
  readonly device: string;
}

/**
 * Starts lanes: one first, to learn what `auto` means here, then the others on the same backend.
 *
 * @throws {RangeError} when `jobs` is not a positive integer.
 * @throws {Error} when the backend asked for is not there.
 */
export async function openLanes({ start, inline, most, jobs }: {
  /** How each lane is set up. */
  readonly start: StartStep;
  /** Plug-ins of which some must run in this thread; absent when workers can run everything. */
  readonly inline: Rooms | undefined;
  /** Most lanes that have work. */
  readonly most: number;
  /** Lanes asked for. */
  readonly jobs?: number;
}): Promise<OpenLanes> {
  if (jobs !== undefined) positive("jobs", jobs, "integer");
  const lanes: Lane[] = [];
  const open = async (setup: StartStep) => {
    const lane = inline ? inlineLane(setup, inline) : workerLane(setup);
    lanes.push(lane);
    const started = await lane.take(setup, 60);
    if (started.status === "started") return started;
    lanes.forEach((lane) => lane.close());
    throw new Error(
      started.status === "failed"
        ? started.error
        : `Cannot start a worker: expected it to start, current value is ${started.status}`,
    );
  };
  const { backend, device } = await open(start);
  const name = backend.split(":")[0] as BackendName;
  const usual = inline || name === "webgpu" ? 1 : navigator.hardwareConcurrency;
  const count = inline ? 1 : Math.min(jobs ?? usual, most);
  await Promise.all(
    Array.from(
      { length: count - 1 },
      () => open({ ...start, backend: name }),
    ),
  );
  return { lanes, backend, device };
}
