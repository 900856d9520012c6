/**
 * Where a board's numbers come from.
 *
 * @module
 */
import type { CellRecord } from "../../core/records/record.ts";
import { compare } from "../compare.ts";

/** What it takes to find a cell's record, and to make it again. */
export interface CellTrace {
  /** The task, as a spec. */
  readonly task: string;
  /** The explainer, as a spec. */
  readonly explainer: string;
  /** The seed. */
  readonly seed: number;
  /** The record's key: `records/<key>.json`. */
  readonly key: string;
  /** The command that remakes it. */
  readonly command: string;
  /** sha256 of the network's weights; empty where it was not loaded. */
  readonly weights: string;
  /** sha256 of the attributions: `arrays/<sha256>.npy`; null where there are none. */
  readonly attributions: string | null;
  /** Version control commit of the code that ran. */
  readonly commit: string;
  /** Deno and V8 versions, platform. */
  readonly runtime: string;
  /** Adapter or processor that did the work. */
  readonly device: string;
}

/** One line per record, by task, explainer and seed. */
export function cellTraces(records: readonly CellRecord[]): CellTrace[] {
  return records.map(({ key, names, cell, outcome, command, observed }) => ({
    task: names.task,
    explainer: names.explainer,
    seed: cell.seed,
    key,
    command,
    weights: cell.weights,
    attributions: outcome.status === "scored" ? outcome.attributions : null,
    commit: observed.commit,
    runtime: observed.runtime,
    device: observed.device,
  })).sort((a, b) =>
    compare(a.task, b.task) || compare(a.explainer, b.explainer) ||
    a.seed - b.seed
  );
}
