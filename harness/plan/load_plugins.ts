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
import type { PluginLists } from "./plan.ts";

const CARD = [
  ["id", "string"],
  ["version", "number"],
  ["summary", "string"],
  ["references", "object"],
  ["defaults", "object"],
] as const;

/** What each kind must have besides its card; the function tells the kinds apart. */
const KINDS = {
  explainer: [
    ["needs", "object"],
    ["claims", "object"],
    ["signed", "boolean"],
    ["stochastic", "boolean"],
    ["prepare", "function"],
  ],
  metric: [
    ["category", "string"],
    ["better", "string"],
    ["range", "object"],
    ["needs", "object"],
    ["score", "function"],
  ],
  task: [
    ["dataset", "string"],
    ["metrics", "object"],
    ["load", "function"],
  ],
} as const;

/** A module of the user's, as commands call it. */
export interface CustomModule {
  /** What its default export is. */
  readonly kind: keyof typeof KINDS;
  /** The plug-in's id. */
  readonly id: string;
  /** Path from the current folder. */
  readonly path: string;
}

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
 */
export async function loadPlugins(
  urls: readonly string[],
): Promise<ModulePlugins> {
  const plugins = await Promise.all(urls.map(load));
  return {
    modules: plugins.map((plugin, i) => ({
      kind: isTask(plugin) ? "task" : isMetric(plugin) ? "metric" : "explainer",
      id: plugin.id,
      path: pathOf(urls[i]!),
    })),
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
  };
}

async function load(url: string): Promise<Plugin> {
  const module: { default?: Plugin } = await import(url);
  const plugin: { readonly [field: string]: unknown } = { ...module.default };
  const kind = typeof plugin["score"] === "function"
    ? "metric"
    : typeof plugin["load"] === "function"
    ? "task"
    : "explainer";
  for (const [field, type] of [...CARD, ...KINDS[kind]]) {
    const actual = typeof plugin[field];
    if (actual !== type) {
      throw new TypeError(
        `Cannot use ${url}: expected a default export with a ${type} "${field}", as every ${kind} has, current value is ${actual}`,
      );
    }
  }
  return module.default!;
}

function pathOf(url: string): string {
  return url.startsWith("file:")
    ? relative(Deno.cwd(), fileURLToPath(url))
    : url;
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
