/**
 * Running suites.
 *
 * @module
 */
import { formatSpec } from "../../core/plugins/spec.ts";
import { SCHEMA } from "../../core/records/schema.ts";
import { positive } from "../../core/plugins/positive.ts";
import type { Cell, CellRecord } from "../../core/records/record.ts";
import type { BackendName } from "../../core/contracts/backend.ts";
import { suites } from "../../tasks/suites/index.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { shortSpec } from "../../core/records/short_spec.ts";
import type { Group, PluginLists } from "../plan/plan.ts";
import { cellCommand } from "../plan/cell_command.ts";
import { cellNames } from "../plan/cell_names.ts";
import { findSuite } from "../plan/find_suite.ts";
import { loadPlugins } from "../plan/load_plugins.ts";
import { probePlugins } from "../plan/probe_plugins.ts";
import { plannedRun, type RunChoice } from "../plan/planned_run.ts";
import { cellKey } from "../store/cell_key.ts";
import { closeNotes } from "../store/started.ts";
import { readRecords } from "../store/read_store.ts";
import { openStore, writeRecord } from "../store/write_store.ts";
import { checkTasks } from "./check_tasks.ts";
import { changedModules } from "./changed_modules.ts";
import { runGroup } from "./run_group.ts";
import { session, type SessionOptions } from "./session.ts";

/** What to run, and how; every field has a default. */
export interface RunOptions extends RunChoice, SessionOptions {
  /**
   * `file:` URLs of modules whose default export is one of:
   *
   * - an explainer or a metric, used with the others
   * - a task, run instead of the suite's
   */
  readonly modules?: readonly string[];
  /** Backend. @default "auto" */
  readonly backend?: BackendName | "auto";
  /** Seconds after which a step of a cell counts as timed out, instead of the suite's. */
  readonly timeout?: number;
  /** Told of what is noteworthy before anything runs. @default standard error */
  readonly notify?: (line: string) => void;
  /** Output folder. @default "runs/<suite>" */
  readonly out?: string;
  /** Instances explained in one call; changes no number. @default 128 */
  readonly batch?: number;
}

/** What a run leaves. */
export interface RunReport {
  /** The suite's id. */
  readonly suite: string;
  /** The output folder. */
  readonly out: string;
  /** The plan's records, in its order. */
  readonly records: readonly CellRecord[];
  /** How many were there already. */
  readonly reused: number;
}

/**
 * Runs a suite, or parts of it, and stores every outcome in the output folder.
 *
 * - Cells whose record is there and scored or skipped are not run again; those that failed or ran
 *   out of time are.
 * - The numbers depend on neither `jobs` nor `batch`.
 * - Plug-in objects run in this thread, one at a time, and their time-outs take effect at their
 *   next call of the model.
 * - Everything else runs in workers, which are ended when a step is late.
 *
 * @throws {RangeError} or {TypeError} on a bad call, before anything runs.
 * @throws {StorageError} when the output folder cannot be written.
 * @throws {Error} when the requested backend is not available.
 * @throws {DOMException} `AbortError` when `signal` ends the run.
 */
export async function run(options: RunOptions = {}): Promise<RunReport> {
  const suite = findSuite(suites, options.suite ?? "quick");
  const { backend = "auto", modules = [], signal } = options;
  const { notify = console.error } = options;
  const out = options.out ?? `runs/${suite.id}`;
  const timeout = positive("timeout", options.timeout ?? suite.timeout);
  const batch = positive("batch", options.batch ?? 128, "integer");
  const probed = plannedRun(suite, options, await probePlugins(modules));
  // Objects run in this thread, and so do the modules beside them.
  const { groups, plugins, inline, changesOf } = probed.inline
    ? plannedRun(suite, options, await loadPlugins(modules))
    : probed;
  const setup = { backend, out, modules, inline };
  await checkTasks(setup, groups.map(({ task }) => task), timeout);
  await openStore(out);
  if (modules.length > 0) {
    const { records } = await readRecords(out);
    changedModules(plugins.modules ?? [], groups, records).forEach(notify);
  }

  const records = new Map<string, CellRecord>();
  let reused = 0;
  const items = await Promise.all(groups.map(async (group) => {
    const names = await cellNames(plugins, group);
    const name = `${names.task} · ${names.explainer}`;
    return { task: group.task, name, cells: group.seeds.length, names, group };
  }));
  await session(
    setup,
    items,
    async ({ worker, item: { group, names }, site, cellEnded }) => {
      const command = cellCommand(
        suite.id,
        specsOf(plugins, group),
        group.seeds,
        site.backend,
        changesOf(group),
      );
      await runGroup({
        worker,
        group,
        backend: site.backend,
        timeout,
        batch,
        out,
        onStored: (record) => {
          records.set(coordinates(record.cell), record);
          reused++;
          cellEnded({ record, reused: true });
        },
        onEnded: async (cell, outcome, measured) => {
          signal?.throwIfAborted();
          const record: CellRecord = {
            schema: SCHEMA,
            key: await cellKey(cell),
            suite: suite.id,
            cell,
            names,
            outcome,
            command,
            observed: {
              at: new Date().toISOString(),
              ...measured,
              ...site.observed,
            },
          };
          await writeRecord(out, record);
          records.set(coordinates(cell), record);
          cellEnded({ record, reused: false });
        },
      });
    },
    options,
  );
  await closeNotes(out);
  return {
    suite: suite.id,
    out,
    reused,
    records: groups.flatMap((group) =>
      group.seeds.map((seed) => records.get(coordinates({ ...group, seed }))!)
    ),
  };
}

/** Task and explainer as the command line reads them. */
function specsOf(plugins: PluginLists, { task, explainer }: Group) {
  return {
    task: shortSpec(findCard("task", plugins.tasks, task.id), task),
    explainer: shortSpec(
      findCard("explainer", plugins.explainers, explainer.id),
      explainer,
    ),
  };
}

function coordinates(
  { task, explainer, seed }: Pick<Cell, "task" | "explainer" | "seed">,
): string {
  return [formatSpec(task), formatSpec(explainer), seed].join(" ");
}
