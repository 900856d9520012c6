/// <reference lib="deno.worker" />
/**
 * A worker: one thread with its own backend, taking steps.
 *
 * @module
 */
import { messageOf } from "../../core/plugins/message_of.ts";
import { type CellRunner, cellRunner } from "../cell/cell_runner.ts";
import { foreignCode } from "../foreign/foreign_code.ts";
import type { Culprit } from "../foreign/plugin_error.ts";
import { foreignIn } from "../cell/score_cell.ts";
import type { StartStep, Step, StepResult } from "../cell/steps.ts";
import { plugins } from "../plan/cards.ts";
import { isForeign } from "../foreign/is_foreign.ts";
import { joinPlugins, loadPlugins } from "../plan/load_plugins.ts";
import { machineSpeed } from "./machine_speed.ts";
import { noticeExits } from "../foreign/notice_exits.ts";
import { startBackend } from "./start_backend.ts";

/** Kept before a plug-in can replace it. */
const post = self.postMessage.bind(self);

/** Takes every step but the first. */
let take: ((step: Exclude<Step, StartStep>) => Promise<StepResult>) | undefined;

/** Starts the backend; modules of the user's are loaded before the first step that needs them. */
async function start(step: StartStep): Promise<StepResult> {
  const result = await startBackend(step);
  let current: Culprit | undefined;
  noticeExits(() => {
    if (!current) return;
    const { kind, id } = current;
    const error = `${id} (${kind}) ended the worker`;
    post({ status: "failed", error, fatal: false, culprit: current });
  });
  const { signal } = new AbortController();
  const setup = {
    out: step.out,
    speed: machineSpeed,
    foreign: foreignCode(true),
  };
  let runner = cellRunner({ ...setup, ...plugins });
  let loaded: Promise<CellRunner> | undefined;
  const withModules = async () => {
    const added = await loadPlugins(step.modules);
    return cellRunner({ ...setup, ...joinPlugins(plugins, added) });
  };
  take = async (step) => {
    current = culpritOf(step);
    if (current) runner = await (loaded ??= withModules());
    return await runner.take(step, signal);
  };
  return result;
}

/** The plug-in of a step whose code is not the project's, if there is one. */
function culpritOf(step: Exclude<Step, StartStep>): Culprit | undefined {
  if (step.kind === "load") {
    return isForeign("task", step.task)
      ? { kind: "task", id: step.task.id }
      : undefined;
  }
  return foreignIn(
    step.cell,
    step.kind === "score" ? step.cell.metrics[0] : undefined,
  );
}

self.addEventListener("message", async (event: MessageEvent<Step>) => {
  const step = event.data;
  try {
    post(step.kind === "start" ? await start(step) : await take!(step));
  } catch (error) {
    post({ status: "failed", error: messageOf(error), fatal: true });
  }
});
