/**
 * A board written by hand, for tests of what shows boards.
 *
 * @module
 */
import type { Board, CostRow } from "../../boards/board.ts";
import type { BoardRow } from "../../boards/board_row.ts";

function row(
  explainer: string,
  mean: number,
  rest: Partial<BoardRow> = {},
): BoardRow {
  const estimate = {
    mean,
    low: mean - 0.25,
    high: mean + 0.25,
    n: 4,
    missing: 0,
  };
  return {
    explainer,
    control: false,
    group: "",
    cells: { scored: 1, skipped: 1 },
    cost: 100,
    ...estimate,
    tasks: { xor: estimate },
    ...rest,
  };
}

function cost(explainer: string, rows: number | null): CostRow {
  return {
    explainer,
    cells: { scored: 1, timed_out: 2 },
    rows,
    gradientRows: 0,
    duplicateShare: rows === null ? null : 0.125,
    milliseconds: { median: 1.5, low: null, high: null, n: 3 },
    calibratedMilliseconds: null,
  };
}

/** Two metrics, three methods and a control. */
export const board: Board = {
  schema: 1,
  suites: ["quick_v1"],
  backend: "wasm",
  resamples: 10_000,
  tables: [
    {
      metric: "auroc",
      category: "accuracy",
      better: "higher",
      tasks: ["xor", "digits"],
      undefinedTasks: [],
      valid: false,
      rows: [
        row("oracle", 1, { control: true }),
        row("sensx", 0.75, {
          rank: 1,
          ranks: [1, 2],
          group: "a",
          beatsNext: 0.875,
          intervalsAgree: false,
        }),
        row("saliency", 0.5, {
          rank: 2,
          ranks: [2, 2],
          group: "ab",
          beatsRandom: false,
          missing: 3,
          cost: 2,
          frontier: true,
          cells: { scored: 3 },
        }),
        row("lime", 0.25, {
          low: null,
          high: null,
          cost: null,
          cells: { scored: 1, skipped: 1, timed_out: 1 },
          reasons: ["needs image"],
        }),
      ],
    },
    {
      metric: "gap",
      category: "axiomatic",
      better: "lower",
      tasks: ["xor"],
      undefinedTasks: ["digits"],
      rows: [
        row("sensx", 0.25, { rank: 1, ranks: [1, 1], group: "a" }),
        row("saliency", 0.5, { rank: 2, ranks: [2, 2], group: "b" }),
      ],
    },
  ],
  curves: [],
  validity: [],
  optionSensitivity: [],
  distances: [],
  costs: [
    cost("lime", null),
    cost("oracle", 0),
    cost("saliency", 1),
    cost("sensx", 15500),
  ],
  gaps: [{
    task: "digits",
    explainer: "lime",
    seed: 0,
    status: "failed",
    reason: "a|b",
  }],
  scores: [],
  cells: [],
};
