/**
 * In which order explainers are shown.
 *
 * @module
 */
import type { Board } from "../board.ts";

/**
 * Explainers as the first table has them, controls last; those that it lacks after the ranked ones.
 */
export function explainerOrder(
  { tables, costs }: Pick<Board, "tables" | "costs">,
): string[] {
  const all = tables.flatMap(({ rows }) => rows);
  const place = (explainer: string) => {
    const at =
      tables[0]?.rows.findIndex((row) => row.explainer === explainer) ?? -1;
    const control = all.some((row) =>
      row.explainer === explainer && row.control
    );
    return (control ? 2 * all.length : 0) + (at < 0 ? all.length : at);
  };
  return costs.map(({ explainer }) => explainer)
    .sort((a, b) => place(a) - place(b));
}
