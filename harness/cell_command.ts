/**
 * Remaking cells.
 *
 * @module
 */
import type { Names } from "./record.ts";

/** What of a run is neither in its suite nor in the names of its cells. */
export interface Given {
  /** Metrics instead of the task's own, as specs. */
  readonly metrics?: readonly string[];
  /** Path of the module that the explainer comes from. */
  readonly module?: string;
}

/** The command that makes the records of one explainer on one task again. */
export function cellCommand(
  suite: string,
  { task, explainer }: Names,
  seeds: readonly number[],
  backend: string,
  { metrics, module }: Given = {},
): string {
  const name = backend.split(":")[0];
  return [
    // A task of its own has the permission to load what is native.
    `deno task faithmark${name === "onnx" ? ":onnx" : ""} run`,
    `--suite ${suite}`,
    `--tasks '${task}'`,
    `--explainers '${explainer}'`,
    `--seeds ${seeds.join(",")}`,
    `--backend ${name}`,
    ...(module === undefined ? [] : [`--explainer '${module}'`]),
    ...(metrics ? [`--metrics '${metrics.join(",")}'`] : []),
  ].join(" ");
}
