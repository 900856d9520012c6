/**
 * Plug-ins of modules, without running their code in this thread.
 *
 * @module
 */
import type { Explainer } from "../../core/contracts/explainer.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Task } from "../../core/contracts/task.ts";
import type { PluginKind } from "./check_plugin.ts";
import { modulePath, type ModulePlugins } from "./load_plugins.ts";
import { moduleSource } from "./module_source.ts";
import type { Probe, Probed } from "./probe_main.ts";

/** Seconds that a module may take to load. */
const SECONDS = 20;

/**
 * The plug-ins of modules with stand-ins for their functions, which reject: for planning, while
 * workers run the code.
 *
 * Each module is loaded in a worker of its own first.
 *
 * @param urls `file:` URLs of the modules.
 * @param seconds How long one may take to load.
 * @throws {TypeError} naming the module that throws, ends the process, does not end loading, or
 *   is no plug-in, and why.
 */
export async function probePlugins(
  urls: readonly string[],
  seconds = SECONDS,
): Promise<ModulePlugins> {
  const found = await Promise.all(urls.map(async (url) => ({
    url,
    path: modulePath(url),
    source: await moduleSource(url),
    ...await probe({ url, name: modulePath(url) }, seconds),
  })));
  const cards = <T>(wanted: PluginKind) =>
    found.filter(({ kind }) => kind === wanted).map(({ card }) => card as T);
  return {
    modules: found.map(({ kind, card, path, source }) => ({
      kind,
      id: String(card["id"]),
      path,
      source,
    })),
    explainers: cards<Omit<Explainer, "prepare">>("explainer").map((card) => ({
      ...card,
      prepare: elsewhere,
    })),
    metrics: cards<Omit<Metric, "score">>("metric").map((card) => ({
      ...card,
      score: elsewhere,
    })),
    tasks: cards<Omit<Task, "load">>("task").map((card) => ({
      ...card,
      load: elsewhere,
    })),
  };
}

function elsewhere(): Promise<never> {
  return Promise.reject(
    new Error("Cannot run a module here: workers run it"),
  );
}

async function probe(
  probe: Probe,
  seconds: number,
): Promise<Exclude<Probed, { readonly error: string }>> {
  const worker = new Worker(new URL("./probe_main.ts", import.meta.url), {
    type: "module",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const probed = await new Promise<Probed>((resolve) => {
    const cannot = (reason: string) =>
      resolve({
        error:
          `Cannot use ${probe.name}: expected a module that loads, current value is one that ${reason}`,
      });
    timer = setTimeout(
      () => cannot(`does not end loading in ${seconds} s`),
      1000 * seconds,
    );
    worker.onmessage = ({ data }: MessageEvent<Probed>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      cannot(`throws: ${event.message}`);
    };
    worker.postMessage(probe);
  });
  clearTimeout(timer);
  worker.terminate();
  if ("error" in probed) throw new TypeError(probed.error);
  return probed;
}
