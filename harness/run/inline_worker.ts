/**
 * A worker in the caller's own thread, for plug-ins that are objects and cannot cross to a worker.
 *
 * @module
 */
import { cellRunner } from "../cell/cell_runner.ts";
import { foreignCode } from "../foreign/foreign_code.ts";
import { machineSpeed } from "./machine_speed.ts";
import type { PluginLists } from "../plan/plan.ts";
import { startBackend } from "./start_backend.ts";
import type { StartStep, StepResult, StepWorker } from "../cell/steps.ts";

/** A worker whose time-outs take effect at the explainer's next call of the model. */
export function inlineWorker(
  start: StartStep,
  plugins: PluginLists,
): StepWorker {
  const stopped = new AbortController();
  const foreign = foreignCode(false);
  const fresh = () =>
    cellRunner({ out: start.out, ...plugins, speed: machineSpeed, foreign });
  let runner = fresh();
  return {
    async take(step, timeout): Promise<StepResult> {
      if (step.kind === "start") return await startBackend(step);
      const late = AbortSignal.timeout(timeout * 1000);
      const result = await runner.take(
        step,
        AbortSignal.any([late, stopped.signal]),
      );
      if (result.status !== "failed") return result;
      // Built-in objects and the backend have been put back; tasks are loaded again.
      if (result.culprit) runner = fresh();
      return late.aborted ? { status: "timed_out", seconds: timeout } : result;
    },
    renew() {},
    close() {
      stopped.abort();
      foreign.close();
    },
  };
}
