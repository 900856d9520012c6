/**
 * A cell for tests.
 *
 * @module
 */
import type {
  Cell,
  CellRecord,
  Outcome,
  ScoredRecord,
} from "../../core/records/record.ts";

/** A cell with some coordinates changed. */
export function cellOf(changes: Partial<Cell> = {}): Cell {
  return {
    task: { id: "xor", version: 1, options: { instances: 2 } },
    weights: "ab",
    explainer: { id: "saliency", version: 1, options: {} },
    seed: 0,
    repeats: [],
    metrics: [{ id: "auroc", version: 1, options: {} }],
    backend: "wasm",
    ...changes,
  };
}

/** A scored outcome with these scores under `auroc`. */
export function scored(
  auroc: readonly (number | null)[],
  others: Record<string, readonly (number | null)[]> = {},
): ScoredRecord["outcome"] {
  return {
    status: "scored",
    scores: { auroc, ...others },
    inapplicable: {},
    cost: { rows: 10 * auroc.length, gradientRows: 0, duplicateRows: 0 },
    attributions: "cd".repeat(32),
    notes: {},
  };
}

/** A record of a cell. */
export function recordOf(
  key: string,
  cell: Cell,
  outcome: Outcome,
  { control = false }: { readonly control?: boolean } = {},
): CellRecord {
  return {
    schema: 2,
    key,
    suite: "quick_v1",
    cell,
    names: { task: cell.task.id, explainer: cell.explainer.id, control },
    outcome,
    command: "deno task faithmark run",
    observed: {
      at: "2026-01-01T00:00:00.000Z",
      milliseconds: 4,
      memory: 1,
      jobs: 1,
      runtime: "",
      device: "",
      commit: "",
    },
  };
}
