/**
 * A worker in a thread of its own.
 *
 * @module
 */
import { watchMemory } from "./watch_memory.ts";
import type { StartStep, Step, StepResult, StepWorker } from "../cell/steps.ts";

/**
 * A worker whose thread is ended when a step runs out of time, breaks it or leaves it changed, and
 * started again for the next step.
 *
 * @param memory MiB by which the process may grow while a step runs; not bounded when absent. The
 *   runtime bounds no single thread: where several work, another's growth counts too. It ends a
 *   thread only where its code waits for something; where a step never does, the process ends.
 */
export function threadWorker(start: StartStep, memory?: number): StepWorker {
  let worker: Worker | undefined;
  let settle: ((result: StepResult) => void) | undefined;
  let closed = false;
  const stopped: StepResult = {
    status: "failed",
    error: "The run was stopped",
    fatal: true,
  };

  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const post = (step: Step, timeout: number) =>
    new Promise<StepResult>((resolve) => {
      const timer = setTimeout(() => {
        end();
        settle!({ status: "timed_out", seconds: timeout });
      }, timeout * 1000);
      const watched = memory === undefined
        ? undefined
        : watchMemory(memory, () => {
          const ended = settle!;
          clearTimeout(timer);
          end();
          return () =>
            ended({
              status: "failed",
              error: `took more than ${memory} MiB (--memory ${
                2 * memory
              } allows more)`,
              fatal: false,
            });
        }, () => {
          console.error(
            `A step took more than ${memory} MiB and cannot be ended by itself, so the run ends here: the same command goes on from there, and gives the cell up when it happens again`,
          );
          Deno.exit(1);
        });
      settle = (result) => {
        clearTimeout(timer);
        watched?.stop();
        settle = undefined;
        resolve(result);
      };
      worker!.postMessage(step);
    });
  const open = () => {
    worker = new Worker(new URL("./worker_main.ts", import.meta.url), {
      type: "module",
    });
    worker.onmessage = ({ data }: MessageEvent<StepResult>) => {
      if (data.status === "failed" && data.culprit) end();
      settle?.(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      settle?.({
        status: "failed",
        error: `The worker died: ${event.message}`,
        fatal: false,
      });
    };
  };

  return {
    async take(step, timeout) {
      if (closed) return stopped;
      if (!worker) {
        open();
        const started = await post(start, 60);
        if (started.status !== "started" || step.kind === "start") {
          return started;
        }
      }
      return await post(step, timeout);
    },
    renew: end,
    close() {
      closed = true;
      end();
      settle?.(stopped);
    },
  };
}
