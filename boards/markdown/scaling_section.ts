/**
 * Cost against one option of a task, as Markdown.
 *
 * The same facts as in `page/scaling_part.ts`; only the output format differs.
 *
 * @module
 */
import type { Board, Scaling } from "../board.ts";
import { costPower } from "../costs/cost_power.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** Two tables per family of tasks, time and rows; nothing where there is none. */
export function scalingSection(
  { scaling = [] }: Pick<Board, "scaling">,
): string[] {
  return scaling.flatMap((one) => [
    "",
    `## Cost against ${one.option}`,
    "",
    `On ${one.task}, per instance, by its option ${one.option}; medians over seeds. Power: exponent p of cost ∝ ${one.option}^p between the two largest values that were completed.`,
    "",
    "### Milliseconds (observed)",
    "",
    ...table(one, "milliseconds"),
    "",
    "### Model rows (a differentiated row counted twice)",
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
      formatPower(costPower(
        values,
        points.map((point) => point.status === "scored" ? point[part] : NaN),
      )),
    ]),
  );
}

function formatPower(power: number | undefined): string {
  return power === undefined ? "–" : power.toFixed(2);
}
