/**
 * Remaking cells.
 *
 * @module
 */
import type { Names } from "./record.ts";

/** The command that makes the records of one explainer on one task again. */
export function cellCommand(
  suite: string,
  { task, explainer }: Names,
  seeds: readonly number[],
  backend: string,
): string {
  return [
    "deno task faithmark run",
    `--suite ${suite}`,
    `--tasks '${task}'`,
    `--explainers '${explainer}'`,
    `--seeds ${seeds.join(",")}`,
    `--backend ${backend.split(":")[0]}`,
  ].join(" ");
}
