/**
 * How far metrics can be trusted, as Markdown.
 *
 * @module
 */
import type { Board, Validity } from "./board.ts";
import { formatNumber } from "./format_number.ts";
import { markdownTable } from "./markdown_table.ts";

/** Metrics without truth against those of relevance; nothing where no task has both. */
export function validitySection(
  { validity }: Pick<Board, "validity">,
): string[] {
  if (validity.length === 0) return [];
  const truths = [...new Set(validity.map(({ truth }) => truth))];
  const metrics = [...new Set(validity.map(({ metric }) => metric))];
  const find = (metric: string, truth: string) =>
    validity.find((one) => one.metric === metric && one.truth === truth);
  return [
    "",
    "## Validity of metrics",
    "",
    "Kendall's tau-b, over ranked explainers, of a metric that knows no truth with one that does: mean over instances and tasks that have both, and 95% interval over instances. 1: orders explainers alike; 0: by chance.",
    "",
    ...markdownTable(
      ["metric", ...truths],
      metrics.map((metric) => [
        metric,
        ...truths.map((truth) => cell(find(metric, truth))),
      ]),
    ),
  ];
}

function cell(found: Validity | undefined): string {
  if (!found) return "–";
  const { mean, low, high } = found;
  const ends = [low, high].map(formatNumber).join(" … ");
  return `${formatNumber(mean)} (${ends})`;
}
