/**
 * Cost against one option of a task, as Markdown.
 *
 * @module
 */
import type { Board, Scaling } from "./board.ts";
import { formatNumber } from "./format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** Two tables per family of tasks, time and rows; nothing where there is none. */
export function scalingSection(
  { scaling = [] }: Pick<Board, "scaling">,
): string[] {
  return scaling.flatMap((one) => [
    "",
    `## Cost against ${one.option}`,
    "",
    `On ${one.task}, per instance, by its option ${one.option}; medians over seeds. Power: by which power of ${one.option} the cost grew between the two largest values that were answered.`,
    "",
    "### Milliseconds (observed)",
    "",
    ...table(one, "milliseconds"),
    "",
    "### Model rows (a differentiated one counted twice)",
    "",
    ...table(one, "rows"),
  ]);
}

function table(
  { values, rows }: Scaling,
  part: "milliseconds" | "rows",
): string[] {
  return markdownTable(
    [
      "explainer",
      ...values.map((value) => value.toLocaleString("en")),
      "power",
    ],
    rows.map(({ explainer, points }) => [
      explainer,
      ...points.map((point) =>
        point.status === "scored"
          ? formatNumber(point[part])
          : point.status.replace("_", " ")
      ),
      formatPower(
        values,
        points.map((point) => point.status === "scored" ? point[part] : NaN),
      ),
    ]),
  );
}

function formatPower(
  values: readonly number[],
  costs: readonly number[],
): string {
  const answered = values.map((value, i) => [value, costs[i]!] as const)
    .filter(([value, cost]) => value > 0 && cost > 0);
  const [before, last] = answered.slice(-2);
  if (!before || !last) return "–";
  const power = Math.log(last[1] / before[1]) / Math.log(last[0] / before[0]);
  return power.toFixed(2);
}
