/**
 * Copies of what a metric's tests load, with one fault inside.
 *
 * @module
 */
import { camelCase } from "../../.ci/index.ts";
import type { Metric } from "../../core/contracts/metric.ts";
import type { Fault } from "./fault.ts";
import { pathTo, reachable, relocated, root, textOf } from "./import_graph.ts";

/** What says where a metric lies. */
export type MetricName = Pick<Metric, "id" | "category">;

/** Copied modules, by their URLs. */
export interface Mutant {
  /** The metric. */
  readonly metric: string;
  /** Modules of tests, those of the metric first. */
  readonly tests: readonly TestModule<"url">[];
}

/** A module of tests. */
export type TestModule<Place extends string> =
  & { readonly [P in Place]: string }
  & {
    /** Prefixes of the names of the tests that count. */
    readonly names: readonly string[];
    /** Whose they are: the metric's, or those of the part of it that is altered. */
    readonly of: "metric" | "part";
  };

const conformance = "tests/conformance/metrics_test.ts";
const index = "metrics/index.ts";

/** Path of a metric's file from the root. */
export function metricFile({ id, category }: MetricName): string {
  return `metrics/${category}/${id}.ts`;
}

/**
 * Text of the file that a fault alters.
 *
 * @throws {RangeError} when the text to find does not occur exactly once, or is replaced by itself,
 *   or the metric does not use the file.
 */
export function alteredText(metric: MetricName, fault: Fault): string {
  const { from, to, file = metricFile(metric) } = fault;
  if (!reachable(metricFile(metric)).has(file)) {
    throw new RangeError(
      `Cannot alter ${file}: expected a file that ${metric.id} uses, current value is none of them`,
    );
  }
  const parts = textOf(file).split(from);
  if (parts.length !== 2) {
    throw new RangeError(
      `Cannot alter ${file}: expected its text to occur once, current value is ${
        parts.length - 1
      } times ${JSON.stringify(from)}`,
    );
  }
  if (from === to) {
    throw new RangeError(
      `Cannot alter ${file}: expected another text, current value is ${
        JSON.stringify(to)
      }`,
    );
  }
  return parts.join(to);
}

/**
 * Writes the copies into `folder`: the altered file and all through which the metric and its tests
 * get it; what else they import they get from the project. The copy of the metrics' index holds
 * this metric alone. Without a fault the copies say what the project says.
 *
 * @throws {RangeError} as {@linkcode alteredText} does.
 */
export function writeMutant(
  folder: string,
  metric: MetricName,
  fault?: Fault,
): Mutant {
  const metricPath = metricFile(metric);
  const altered = fault?.file ?? metricPath;
  const symbol = camelCase(metric.id);
  const texts = new Map([[index, indexOf(metricPath, symbol)]]);
  if (fault) texts.set(altered, alteredText(metric, fault));
  const read = (path: string) => texts.get(path) ?? textOf(path);
  const tests = testsOf(metric, altered);
  const copied = new Set(
    tests.flatMap(({ path }) => [...pathTo(path, altered, read)]),
  );
  for (const path of copied) {
    const at = `${folder}/${path}`;
    Deno.mkdirSync(at.slice(0, at.lastIndexOf("/")), { recursive: true });
    Deno.writeTextFileSync(at, relocated(path, read(path), copied));
  }
  return {
    metric: `file://${folder}/${metricPath}`,
    tests: tests.map(({ path, ...rest }) => ({
      url: `file://${folder}/${path}`,
      ...rest,
    })),
  };
}

/**
 * Tests of a metric: the conformance suite, the file that mirrors it, properties under its name;
 * and those that mirror the part altered.
 */
function testsOf(metric: MetricName, altered: string): TestModule<"path">[] {
  const metricPath = metricFile(metric);
  const names = [`${metric.id}:`, `${camelCase(metric.id)}:`];
  const of = "metric";
  const properties = [...Deno.readDirSync(new URL("tests/properties", root))]
    .map(({ name }) => `tests/properties/${name}`)
    .filter((path) => path.endsWith("_test.ts"))
    .filter((path) =>
      reachable(path).has(metricPath) && !reachable(path).has(index)
    )
    .toSorted();
  return [
    { path: conformance, names, of },
    { path: mirrorOf(metricPath), names: [""], of },
    ...properties.map((path) => ({ path, names, of }) as const),
    ...altered === metricPath
      ? []
      : [{ path: mirrorOf(altered), names: [""], of: "part" } as const],
  ];
}

function mirrorOf(path: string): string {
  return `tests/${path.replace(/\.ts$/, "_test.ts")}`;
}

/** The text of an index of one metric. */
function indexOf(path: string, symbol: string): string {
  return `import { ${symbol} } from "../${path}";\nexport const metrics = [${symbol}];\n`;
}
