/**
 * How rankings move with a metric's options, as Markdown.
 *
 * The same facts as in `page/options_part.ts`; only the output format differs.
 *
 * @module
 */
import type { Board } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/**
 * Per metric that ran under several options, each explainer's rank under each, and the agreement of
 * the orders; nothing where none did.
 */
export function optionsSection(
  { optionSensitivity }: Pick<Board, "optionSensitivity">,
): string[] {
  if (optionSensitivity.length === 0) return [];
  return [
    "",
    "## Options of metrics",
    "",
    "Ranks of explainers under each option, over the tasks that all options have, and Kendall's tau-b between the orders of each pair, over the tasks that both have; 95% interval over instances.",
    ...optionSensitivity.flatMap((
      { id, metrics, tasks, places, agreements },
    ) => [
      "",
      `### ${id} under ${metrics.length} options`,
      "",
      ...(places.length === 0
        ? ["No task has a score of one explainer under all of them."]
        : [
          `Over ${tasks.join(", ")}:`,
          "",
          ...markdownTable(
            ["explainer", ...metrics],
            places.map(({ explainer, places }) => [
              explainer,
              ...places.map(String),
            ]),
          ),
        ]),
      "",
      ...markdownTable(
        ["tau", ...metrics.slice(1)],
        metrics.slice(0, -1).map((a) => [
          a,
          ...metrics.slice(1).map((b) => {
            const pair = agreements.find((one) => one.a === a && one.b === b);
            if (!pair) return "";
            const ends = [pair.low, pair.high].map(formatNumber);
            return `${formatNumber(pair.tau)} (${ends.join(" … ")})`;
          }),
        ]),
      ),
    ]),
  ];
}
