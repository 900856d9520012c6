/**
 * Whether the metrics' tests see what they are for: `deno task test:mutation [metric …]` puts every
 * fault of `faults/<metric>.ts` into a copy of the metric, and ends with 1 where the copy passes
 * the metric's tests.
 *
 * @module
 */
import { metrics } from "../../metrics/index.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import type { Fault } from "./fault.ts";
import { root } from "./import_graph.ts";
import { type Subject, testFaults } from "./test_faults.ts";

const chosen = Deno.args.length > 0
  ? Deno.args.map((id) => findCard("metric", metrics, id))
  : metrics;
const lists = [...Deno.readDirSync(new URL("faults", import.meta.url))]
  .map(({ name }) => name.replace(/\.ts$/, ""));
const subjects = await Promise.all(
  chosen.map(async (metric): Promise<Subject> => ({
    metric,
    faults: lists.includes(metric.id) ? await faultsOf(metric.id) : [],
  })),
);
const unknown = lists.filter((id) => !metrics.some((m) => m.id === id))
  .map((id) => `faults/${id}.ts is of no metric`);

// The same place every time, and kept: the caches of types and of compiled files do not grow, and
// serve the next run.
const folder = `/tmp/mutants${root.pathname.replaceAll("/", "_")}`;
const started = performance.now();
const { lines, problems } = await testFaults(
  subjects,
  folder,
  navigator.hardwareConcurrency,
);
const seconds = (performance.now() - started) / 1000;
for (const line of lines) console.log(line);
const wrong = [...unknown, ...problems];
if (wrong.length > 0) console.error(`\nWrong:\n${wrong.join("\n")}`);
const count = subjects.reduce((sum, { faults }) => sum + faults.length, 0);
console.log(
  `\n${subjects.length} metrics, ${count} faults, ${wrong.length} wrong (${
    seconds.toFixed(0)
  } s)`,
);
if (wrong.length > 0) Deno.exitCode = 1;

async function faultsOf(id: string): Promise<readonly Fault[]> {
  const { faults }: { faults: readonly Fault[] } = await import(
    new URL(`faults/${id}.ts`, import.meta.url).href
  );
  return faults;
}
