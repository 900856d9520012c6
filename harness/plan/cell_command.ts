/**
 * Remaking cells.
 *
 * @module
 */
import { parseBackend } from "../../core/contracts/backend.ts";
import { shellQuoted } from "../../core/plugins/shell_quoted.ts";
import { parseSpec } from "../../core/plugins/spec.ts";
import type { CustomModule } from "./plan.ts";
import type { Names } from "../../core/records/record.ts";

/** What a command says besides the suite and the names of cells. */
export interface CommandChanges {
  /** Metrics instead of the task's own, as specs. */
  readonly metrics?: readonly string[];
  /** Modules that plug-ins come from. */
  readonly modules?: readonly Pick<CustomModule, "kind" | "path">[];
}

/**
 * The command that makes the records of one explainer on one task again.
 *
 * @param specs Task and explainer as the command line reads them.
 */
export function cellCommand(
  suite: string,
  { task, explainer }: Pick<Names, "task" | "explainer">,
  seeds: readonly number[],
  backend: string,
  { metrics, modules = [] }: CommandChanges = {},
): string {
  const name = parseBackend(backend);
  return [
    `deno task faithmark${permission(name, task)} run`,
    `--suite ${suite}`,
    `--tasks ${shellQuoted(task)}`,
    `--explainers ${shellQuoted(explainer)}`,
    `--seeds ${seeds.join(",")}`,
    `--backend ${name}`,
    ...modules.map(({ kind, path }) => `--${kind} ${shellQuoted(path)}`),
    ...(metrics ? [`--metrics ${shellQuoted(metrics.join(","))}`] : []),
  ].join(" ");
}

/** The ending of the task that may load what is native, or use the network. */
function permission(backend: string, task: string): string {
  const { id, options } = parseSpec(task);
  const model = id === "custom" ? String(options["model"]) : "";
  if (/^https?:/i.test(model)) return ":net";
  return backend === "onnx" || /\.onnx$/i.test(model) ? ":onnx" : "";
}
