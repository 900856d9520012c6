/**
 * A board with every part, for tests of pages.
 *
 * @module
 */
import type { Board, BoardTable } from "../../boards/board.ts";
import { board } from "./written_board.ts";

/** Names that would act if they were not escaped. */
export const HOSTILE = [
  `<script>globalThis.acted = 1</script>`,
  `"><img src=x onerror="globalThis.acted = 1">`,
  `' autofocus onfocus='globalThis.acted = 1'&lt;`,
  `</title></style></script><svg onload="globalThis.acted = 1">`,
  `javascript:globalThis.acted=1//[a=\`\${globalThis.acted = 1}\`,b=1]`,
] as const;

/**
 * The board written by hand with places over tasks, curves, validity, agreement and gaps. Its
 * methods `sensx`, `saliency` and `lime` may be called otherwise, and so may all that comes from
 * outside: tasks, suites, reasons.
 */
export function fullBoard(names: readonly string[] = []): Board {
  const name = (explainer: string) =>
    names[["sensx", "saliency", "lime"].indexOf(explainer)] ?? explainer;
  const [first, second] = board.tables;
  const rows = (table: BoardTable) =>
    table.rows.map((row) => ({ ...row, explainer: name(row.explainer) }));
  const task = names[3] ?? "xor";
  const [sensx, saliency, lime] = ["sensx", "saliency", "lime"].map(name);
  const across = {
    statistic: 2,
    pValue: 0.5,
    concordance: 0.25,
    criticalDifference: 1.5,
    rows: [
      { explainer: sensx!, meanRank: 1.25, low: 1, high: 1.5, group: "a" },
      { explainer: saliency!, meanRank: 1.75, low: 1.5, high: 2, group: "a" },
    ],
  };
  const points = [
    { explainer: `${sensx}[walks=1]`, cost: 10, mean: 0.5 },
    { explainer: sensx!, cost: 1000, mean: 0.75 },
  ];
  const estimate = { mean: 0.5, low: 0.25, high: 0.75, n: 4, missing: 0 };
  return {
    ...board,
    suites: [names[4] ?? "quick_v1"],
    tables: [
      {
        ...first!,
        tasks: [task, "digits"],
        across,
        rows: rows(first!).map((row) => ({
          ...row,
          tasks: { [task]: estimate, digits: estimate },
        })),
      },
      { ...second!, rows: rows(second!) },
    ],
    curves: [
      { metric: "auroc", method: sensx!, points, area: 0.6, plateauCost: 400 },
      { metric: "auroc", method: lime!, points, area: 0.6, plateauCost: null },
    ],
    validity: [{ ...estimate, metric: "gap", truth: "auroc", tasks: [task] }],
    reactions: [
      {
        ...estimate,
        metric: "gap",
        alteration: "shuffle",
        tasks: [task],
        explainers: [sensx!],
        betterThanRandom: false,
      },
      {
        mean: null,
        low: null,
        high: null,
        n: 0,
        missing: 4,
        metric: "auroc",
        alteration: "noise 0.1",
        tasks: [],
        explainers: [],
        betterThanRandom: true,
        reason: names[0] ?? "needs the explainer",
      },
    ],
    optionSensitivity: [{
      id: "gap",
      metrics: ["gap", "gap[k=2]"],
      tasks: [task],
      places: [{ explainer: sensx!, places: [1, 2] }],
      agreements: [{
        a: "gap",
        b: "gap[k=2]",
        tau: 0.5,
        low: 0.25,
        high: 0.75,
        tasks: [task],
        explainers: [sensx!, saliency!, lime!],
      }],
    }],
    taskNotes: [{
      task,
      summary: names[1] ?? "Two inputs decide together.",
      certificate: {
        path: "tasks/certificates/xor.json",
        says: "2 confirmed",
        rejected: [names[2] ?? "the third input is idle"],
      },
    }],
    agreement: [{
      task,
      explainers: [sensx!, saliency!, lime!],
      correlations: [[1, 0.9, null], [0.9, 1, -0.5], [null, -0.5, 1]],
      alpha: 0.5,
    }],
    scaling: [{
      task,
      option: "noise",
      values: [10, 100, 1000],
      rows: [
        {
          explainer: sensx!,
          points: [
            { status: "scored", milliseconds: 1, rows: 10 },
            { status: "scored", milliseconds: 100, rows: 100 },
            { status: "timed_out" },
          ],
        },
        {
          explainer: lime!,
          points: [
            { status: "not run" },
            { status: "not run" },
            { status: "not run" },
          ],
        },
      ],
    }],
    costs: board.costs.map((cost, i) => ({
      ...cost,
      explainer: name(cost.explainer),
      calibratedMilliseconds: { median: 2 + i, low: 1, high: 9, n: 9 },
    })),
    gaps: [
      ...board.gaps.map((gap) => ({ ...gap, explainer: lime! })),
      {
        task,
        explainer: saliency!,
        seed: 1,
        status: "timed_out",
        reason: names[0] ?? "over 60 s",
      },
    ],
  };
}
