/**
 * Our side on several cores, a worker with its own backend each, as the harness runs it.
 *
 * @module
 */
import type { BackendName } from "../../../core/contracts/backend.ts";
import type { OursName } from "./ours.ts";
import type { Timed, Values } from "./peer.ts";

/** Our running side. */
export interface Lanes {
  /**
   * Explains the first `count` instances, shared out over `lanes` workers; seconds from the first
   * message to the last answer.
   */
  run(
    name: OursName,
    count: number,
    seed: number,
    lanes: number,
  ): Promise<Timed>;
  /** Ends the workers. */
  stop(): void;
}

/** Starts `count` workers. */
export async function openLanes(
  count: number,
  backend: BackendName,
): Promise<Lanes> {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL("lane.ts", import.meta.url), {
        type: "module",
        name: backend,
      }),
  );
  await Promise.all(workers.map(answerOf));
  return {
    async run(name, count, seed, lanes) {
      const start = performance.now();
      const parts = await Promise.all(
        workers.slice(0, lanes).map((worker, lane) => {
          const [from, to] = [lane, lane + 1].map((edge) =>
            Math.round(edge * count / lanes)
          );
          if (from === to) return { seconds: 0, values: {} };
          const answer = answerOf(worker);
          worker.postMessage({ name, from, to, seed });
          return answer;
        }),
      );
      const seconds = (performance.now() - start) / 1000;
      return { seconds, values: joined(parts.map(({ values }) => values)) };
    },
    stop: () => workers.forEach((worker) => worker.terminate()),
  };
}

function answerOf(worker: Worker): Promise<Timed> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Timed>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

function joined(parts: readonly Values[]): Values {
  const names = Object.keys(parts[0]!);
  return Object.fromEntries(
    names.map((name) => [
      name,
      Float64Array.from(
        parts.flatMap((part) => Array.from(part[name] ?? [])),
      ),
    ]),
  );
}
