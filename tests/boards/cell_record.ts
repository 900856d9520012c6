/**
 * Records and cards for tests of boards.
 *
 * @module
 */
import { formatSpec, parseSpec } from "../../core/plugins/spec.ts";
import type { AllCards } from "../../boards/collect.ts";
import type { CellRecord, Outcome } from "../../core/records/record.ts";
import { cellOf, recordOf } from "../harness/cell_of.ts";

/** Scores by metric, one per instance. */
export type Scores = Readonly<Record<string, readonly (number | null)[]>>;

/** What differs from record to record. */
export interface RecordParts {
  readonly task?: string;
  readonly explainer?: string;
  readonly seed?: number;
  readonly repeats?: readonly number[];
  readonly backend?: string;
  readonly control?: boolean;
  /** Version of task, explainer or metrics. */
  readonly versions?: {
    readonly task?: number;
    readonly explainer?: number;
    readonly metrics?: number;
  };
  readonly key?: string;
}

const card = { version: 1, summary: "", references: [], defaults: {} };

/** One metric of each kind: with truth, lower is better, with an option. */
export const cards: AllCards = {
  explainers: [],
  tasks: [{ id: "xor", version: 1 }],
  metrics: [
    {
      ...card,
      id: "auroc",
      category: "accuracy",
      better: "higher",
      needs: ["relevance"],
    },
    {
      ...card,
      id: "gap",
      category: "axiomatic",
      better: "lower",
      needs: [],
    },
    {
      ...card,
      id: "area",
      defaults: { steps: 8 },
      category: "faithfulness",
      better: "higher",
      needs: [],
    },
  ],
};

/** The record of a cell that ended with these scores, or with this outcome. */
export function cellRecord(
  found: Scores | Outcome,
  parts: RecordParts = {},
): CellRecord {
  const { task = "xor", explainer = "saliency", seed = 0, versions = {} } =
    parts;
  const outcome: Outcome = isOutcome(found) ? found : {
    status: "scored",
    scores: found,
    inapplicable: {},
    cost: { rows: 0, gradientRows: 0, duplicateRows: 0 },
    attributions: "cd".repeat(32),
    notes: {},
  };
  const ran = (spec: string, version = 1) => ({ ...parseSpec(spec), version });
  const cell = cellOf({
    task: ran(task, versions.task),
    explainer: ran(explainer, versions.explainer),
    seed,
    repeats: parts.repeats ?? [],
    metrics: isOutcome(found)
      ? []
      : Object.keys(found).map((spec) => ran(spec, versions.metrics)),
    backend: parts.backend ?? "wasm",
  });
  const key = parts.key ?? [task, explainer, seed].join(" ");
  const record = recordOf(key, cell, outcome, {
    control: parts.control ?? false,
  });
  return {
    ...record,
    names: {
      task: formatSpec(cell.task),
      explainer: formatSpec(cell.explainer),
      control: parts.control ?? false,
    },
  };
}

function isOutcome(found: Scores | Outcome): found is Outcome {
  return typeof found["status"] === "string";
}
