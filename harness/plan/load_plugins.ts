/**
 * Plug-ins that are not the project's own.
 *
 * @module
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Card } from "../../core/contracts/card.ts";
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Task } from "../../core/contracts/task.ts";
import { checkPlugin } from "./check_plugin.ts";
import { moduleSource } from "./module_source.ts";
import type { CustomModule, PluginLists } from "./plan.ts";

/** Plug-ins of the user's, and where they come from. */
export interface ModulePlugins extends PluginLists {
  /** The modules, in order. */
  readonly modules: readonly CustomModule[];
}

/** A plug-in of any kind. */
type Plugin = Explainer | Metric | Task;

/**
 * The default exports of modules, checked to be explainers, metrics or tasks, by kind and in order.
 *
 * @param urls `file:` URLs of the modules.
 * @throws {TypeError} naming what an export lacks.
 * @throws whatever a module throws.
 */
export async function loadPlugins(
  urls: readonly string[],
): Promise<ModulePlugins> {
  const loaded = await Promise.all(urls.map(load));
  const plugins = loaded.map(({ plugin }) => plugin);
  return {
    modules: loaded.map(({ module }) => module),
    explainers: plugins.filter(isExplainer),
    metrics: plugins.filter(isMetric),
    tasks: plugins.filter(isTask),
  };
}

/**
 * The project's plug-ins and others.
 *
 * @throws {RangeError} where two of a kind have one id.
 */
export function joinPlugins(
  project: PluginLists,
  ...others: readonly PluginLists[]
): PluginLists {
  const joined = <T extends Pick<Card, "id">>(
    kind: string,
    of: (plugins: PluginLists) => readonly T[],
  ): T[] => {
    const all = [...of(project)];
    for (const plugin of others.flatMap(of)) {
      const rival = all.find(({ id }) => id === plugin.id);
      if (rival === plugin) continue;
      if (rival) {
        throw new RangeError(
          `Cannot use your ${kind}: expected an id that no other ${kind} has, current value is "${plugin.id}"`,
        );
      }
      all.push(plugin);
    }
    return all;
  };
  return {
    explainers: joined("explainer", ({ explainers }) => explainers),
    metrics: joined("metric", ({ metrics }) => metrics),
    tasks: joined("task", ({ tasks }) => tasks),
    modules: others.flatMap(({ modules = [] }) => modules),
  };
}

async function load(
  url: string,
): Promise<{ readonly plugin: Plugin; readonly module: CustomModule }> {
  const { default: plugin }: { default?: Plugin } = await import(url);
  const path = modulePath(url);
  const kind = checkPlugin(path, plugin);
  const source = await moduleSource(url);
  const { id } = plugin!;
  return { plugin: plugin!, module: { kind, id, path, source } };
}

/** How a module is called: its path from the current folder. */
export function modulePath(url: string): string {
  return url.startsWith("file:")
    ? relative(Deno.cwd(), fileURLToPath(url))
    : url.slice(0, 80);
}

function isExplainer(plugin: Plugin): plugin is Explainer {
  return "prepare" in plugin;
}

function isMetric(plugin: Plugin): plugin is Metric {
  return "score" in plugin;
}

function isTask(plugin: Plugin): plugin is Task {
  return "load" in plugin;
}
