/**
 * Work on cells that a run has scored: what scoring, judging and verifying have in common.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import { positive } from "../../core/plugins/positive.ts";
import type {
  Cell,
  CellRecord,
  ScoredRecord,
} from "../../core/records/record.ts";
import { parseBackend } from "../../core/contracts/backend.ts";
import type { StepWorker } from "../cell/steps.ts";
import { plugins as projectPlugins } from "../plan/cards.ts";
import {
  joinPlugins,
  loadPlugins,
  type ModulePlugins,
} from "../plan/load_plugins.ts";
import type { CustomModule, PluginLists } from "../plan/plan.ts";
import { probePlugins } from "../plan/probe_plugins.ts";
import { session, type SessionOptions, type Site } from "../run/session.ts";
import type { Damage } from "../store/damage.ts";
import { changedNetwork } from "./changed_network.ts";
import { scoredRecords } from "./scored_records.ts";
import { whyUntrusted } from "./why_untrusted.ts";

/** A folder, the plug-ins that ran, and how the work is done. */
export interface RescoreOptions extends SessionOptions {
  /** Output folder of a run. */
  readonly out: string;
  /** `file:` URLs of modules whose explainers, metrics and tasks ran. */
  readonly modules?: readonly string[];
  /**
   * Whether modules and addresses that the records name may be run and asked. Cells whose records
   * name some are skipped otherwise, unless the same module is among `modules`.
   *
   * @default false
   */
  readonly trust?: boolean;
  /** Explainers that ran as objects of your own. */
  readonly explainers?: readonly Explainer[];
  /** Seconds after which a step is given up. @default 600 */
  readonly timeout?: number;
  /** Told of each record of the folder that is damaged, and left out. */
  readonly onDamaged?: (damage: Damage) => void;
}

/** What is worked on. */
export interface RescoreItem {
  /** The record of a cell. */
  readonly record: ScoredRecord;
}

/** A worker that has loaded the network of a record, and the record. */
export interface RescoreStep<T extends RescoreItem> {
  /** Takes steps. */
  readonly worker: StepWorker;
  /** Seconds per step. */
  readonly timeout: number;
  /** What is worked on. */
  readonly item: T;
  /** Where it is done. */
  readonly site: Site;
}

/** A folder of scored records, ready to be worked on. */
export interface RescoreSession {
  /** Every plug-in: the project's, those of modules, and the caller's. */
  readonly plugins: PluginLists;
  /** The plug-ins of modules. */
  readonly modulePlugins: ModulePlugins;
  /** The scored records of the folder that count. */
  readonly records: readonly ScoredRecord[];
  /**
   * Works on items on the backend of their records.
   *
   * An item is not worked on where this backend or the task's network is another one than the
   * record's, or where the record names code or an address that is not trusted.
   *
   * @param out Folder that steps read and write.
   * @returns In the order of the items: what the work returned, or why an item was not worked on.
   * @throws {Error} when the backend of the records is not there.
   * @throws {DOMException} `AbortError` when the signal ends it.
   */
  each<T extends RescoreItem, R extends object>(
    out: string,
    items: readonly T[],
    work: (step: RescoreStep<T>) => Promise<R>,
  ): Promise<readonly (readonly [T, R | string])[]>;
}

/**
 * Reads the folder and loads the plug-ins.
 *
 * @throws {RangeError} on a folder without scored records, or a bad option.
 * @throws {TypeError} on a module that is no plug-in.
 */
export async function rescoreSession(
  options: RescoreOptions,
): Promise<RescoreSession> {
  const { modules = [], explainers, signal } = options;
  const timeout = positive("timeout", options.timeout ?? 600);
  const probed = await probePlugins(modules);
  const modulePlugins = explainers ? await loadPlugins(modules) : probed;
  const plugins = joinPlugins(projectPlugins, modulePlugins, {
    explainers: explainers ?? [],
    metrics: [],
    tasks: [],
  });
  const records = await scoredRecords(options.out, options.onDamaged);
  const backend = parseBackend(records[0]!.cell.backend);
  return {
    plugins,
    modulePlugins,
    records,
    async each<T extends RescoreItem, R extends object>(
      out: string,
      items: readonly T[],
      work: (step: RescoreStep<T>) => Promise<R>,
    ) {
      const results = new Map<T, R | string>();
      for (const item of items) {
        const reason = whyUntrusted(item.record.cell, options);
        if (reason !== undefined) results.set(item, reason);
      }
      await session(
        { backend, out, modules, inline: explainers && plugins },
        items.filter((item) => !results.has(item)).map((item) => ({
          task: item.record.cell.task,
          name: nameOf(item.record),
          item,
        })),
        async ({ worker, item: { item }, site, cellEnded }) => {
          const { cell } = item.record;
          const reason = site.backend === cell.backend
            ? changedModule(cell, modulePlugins.modules) ??
              await changedNetwork(worker, cell, timeout)
            : `made on ${cell.backend}, and this is ${site.backend}`;
          results.set(
            item,
            reason ?? await work({ worker, timeout, item, site }),
          );
          signal?.throwIfAborted();
          cellEnded();
        },
        options,
      );
      return items.map((item) => [item, results.get(item)!] as const);
    },
  };
}

/** Why a module is not the one that made a cell's explanation; nothing where it is. */
function changedModule(
  { explainer, task }: Cell,
  modules: readonly CustomModule[],
): string | undefined {
  for (const { kind, id, source, path } of modules) {
    const ran = kind === "explainer" ? explainer : task;
    if (kind === "metric" || ran.id !== id || ran.source === undefined) {
      continue;
    }
    if (ran.source !== source) {
      return `${path} has changed since it ran: run it again`;
    }
  }
}

/** What progress calls a record's cell. */
function nameOf({ names, cell: { seed } }: CellRecord): string {
  return `${names.task} · ${names.explainer}, seed ${seed}`;
}
