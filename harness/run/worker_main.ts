/// <reference lib="deno.worker" />
/**
 * A worker: one thread with its own backend, taking steps.
 *
 * @module
 */
import { plugins } from "../plan/cards.ts";
import { type CellRunner, cellRunner } from "../cell/cell_runner.ts";
import { joinPlugins, loadPlugins } from "../plan/load_plugins.ts";
import { machineSpeed } from "./machine_speed.ts";
import { startBackend } from "./start_backend.ts";
import type { StartStep, Step, StepResult } from "../cell/steps.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

let runner: CellRunner | undefined;

async function start(step: StartStep): Promise<StepResult> {
  try {
    const started = await startBackend(step);
    const added = await loadPlugins(step.modules);
    runner = cellRunner({
      out: step.out,
      ...joinPlugins(plugins, added),
      speed: machineSpeed,
    });
    return started;
  } catch (error) {
    return { status: "failed", error: messageOf(error), fatal: true };
  }
}

self.addEventListener("message", async (event: MessageEvent<Step>) => {
  const step = event.data;
  const result = step.kind === "start"
    ? await start(step)
    : await runner!.take(step, new AbortController().signal);
  self.postMessage(result);
});
