/**
 * Scores against their cost.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import { formatSpec, parseSpec } from "../../core/plugins/spec.ts";
import type { CellRecord } from "../../core/records/record.ts";
import type { BoardTable, BudgetCurve } from "../board.ts";
import type { BoardRow } from "../board_row.ts";
import { compare } from "../compare.ts";

/** How much of the way to its plateau a curve must have gone. */
const MOST = 0.9;

type Point = BudgetCurve["points"][number];

/**
 * Per table, a curve of each method that is ranked at several budgets: explainers of one id that
 * differ only in whole-number options, and in their cost.
 *
 * - The plateau is the score at the largest budget; the way to it starts at the score of `random`.
 * - Costs between budgets are interpolated on a logarithmic scale.
 */
export function budgetCurves(
  tables: readonly BoardTable[],
  records: readonly CellRecord[],
): BudgetCurve[] {
  const methods = methodsOf(records);
  return tables.flatMap(({ metric, better, rows }) => {
    const sign = better === "higher" ? 1 : -1;
    const random = rows.find(({ explainer }) => explainer === "random")?.mean;
    const byMethod = Map.groupBy(
      rows.filter(isPoint),
      ({ explainer }) => methods.get(explainer)!,
    );
    return [...byMethod].flatMap(([, own]) => {
      const points = own.map(({ explainer, cost, mean }) => (
        { explainer, cost, mean }
      )).sort((a, b) => a.cost - b.cost || compare(a.explainer, b.explainer));
      const distinct = points.every(({ cost }, i) =>
        i === 0 || cost > points[i - 1]!.cost
      );
      if (points.length < 2 || !distinct) return [];
      return [{
        metric,
        method: inCommon(points.map(({ explainer }) => explainer)),
        points,
        area: area(points),
        plateauCost: random == null ? null : plateauCost(points, random, sign),
      }];
    }).sort((a, b) => compare(a.method, b.method));
  });
}

/** True for a ranked row with a positive cost. */
function isPoint(
  row: BoardRow,
): row is BoardRow & { readonly mean: number; readonly cost: number } {
  return row.rank !== undefined && row.mean !== null && row.cost !== null &&
    row.cost > 0;
}

/** Per explainer, its id with every option that is no whole number. */
function methodsOf(records: readonly CellRecord[]): Map<string, string> {
  return new Map(records.map(({ names, cell: { explainer } }) => {
    const fixed: Options = Object.fromEntries(
      Object.entries(explainer.options).map(([name, value]) => [
        name,
        Number.isInteger(value) ? "whole" : value,
      ]),
    );
    const { id } = explainer;
    return [names.explainer, formatSpec({ id, options: fixed })];
  }));
}

/** The spec that all share. */
function inCommon(explainers: readonly string[]): string {
  const specs = explainers.map(parseSpec);
  const { id, options } = specs[0]!;
  return formatSpec({
    id,
    options: Object.fromEntries(
      Object.entries(options).filter(([name, value]) =>
        specs.every(({ options }) => options[name] === value)
      ),
    ),
  });
}

/** Mean height under straight lines over the logarithm of the cost. */
function area(points: readonly Point[]): number {
  let sum = 0;
  for (const [i, { cost, mean }] of points.entries()) {
    const next = points[i + 1];
    if (next) sum += Math.log(next.cost / cost) * (mean + next.mean) / 2;
  }
  return sum / Math.log(points.at(-1)!.cost / points[0]!.cost);
}

/** Cost at which the curve first reaches 90% of the way from `start` to its last point. */
function plateauCost(
  points: readonly Point[],
  start: number,
  sign: number,
): number | null {
  const height = ({ mean }: Point) => sign * (mean - start);
  const threshold = MOST * height(points.at(-1)!);
  if (threshold <= 0) return null;
  const at = points.findIndex((point) => height(point) >= threshold);
  const [before, after] = [points[at - 1], points[at]!];
  if (!before) return after.cost;
  const share = (threshold - height(before)) / (height(after) - height(before));
  return before.cost * (after.cost / before.cost) ** share;
}
