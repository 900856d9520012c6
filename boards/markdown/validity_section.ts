/**
 * How far metrics can be trusted, as Markdown.
 *
 * The same facts as in `page/validity_part.ts` and `page/reaction_part.ts`; only the output format
 * differs.
 *
 * @module
 */
import type { Board, Validity } from "../board.ts";
import { formatNumber } from "../format_number.ts";
import { markdownTable } from "./markdown_table.ts";
import type { Reaction } from "../validity/reactions.ts";

/**
 * Metrics without truth against those of relevance, and all against spoiled explanations; nothing
 * where neither is known.
 */
export function validitySection(
  { validity, reactions = [] }: Pick<Board, "validity" | "reactions">,
): string[] {
  return [...correlations(validity), ...reactionTable(reactions)];
}

function correlations(validity: readonly Validity[]): string[] {
  if (validity.length === 0) return [];
  const truths = [...new Set(validity.map(({ truth }) => truth))];
  const metrics = [...new Set(validity.map(({ metric }) => metric))];
  const find = (metric: string, truth: string) =>
    validity.find((one) => one.metric === metric && one.truth === truth);
  return [
    "",
    "## Validity of metrics",
    "",
    "Kendall's tau-b, over ranked explainers, between a metric that does not use the ground truth and one that does: mean over instances and tasks that have both, and 95% interval over instances. 1: same order of explainers; 0: unrelated; −1: reversed.",
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

/** Per metric, how often it prefers an explanation to its spoiled copy. */
function reactionTable(reactions: readonly Reaction[]): string[] {
  if (reactions.length === 0) return [];
  const alterations = [
    ...new Set(reactions.map(({ alteration }) => alteration)),
  ];
  const byMetric = Map.groupBy(reactions, ({ metric }) => metric);
  return [
    "",
    "## Reaction of metrics",
    "",
    "How often an explanation scores better than a spoiled copy of itself on the same instance, equal scores counted half: mean over explainers, instances and tasks, 95% interval over instances. 1: the metric always notices; 0.5: it does not. " +
    "Copies have normal noise of so many standard deviations of the instance's attributions, or units exchanged at random. Over explainers significantly better than random, on tasks with known ground truth; °: over all explainers, where none is.",
    "",
    ...markdownTable(
      ["metric", ...alterations, "methods", "tasks"],
      [...byMetric].map(([metric, own]) => [
        metric +
        (own.some((one) => one.n > 0 && !one.betterThanRandom) ? " °" : ""),
        ...alterations.map((name) =>
          cell(own.find(({ alteration }) => alteration === name))
        ),
        String(Math.max(...own.map(({ explainers }) => explainers.length))),
        String(Math.max(...own.map(({ tasks }) => tasks.length))),
      ]),
    ),
  ];
}

function cell(estimate: Validity | Reaction | undefined): string {
  if (!estimate) return "–";
  const { mean, low, high } = estimate;
  if ("reason" in estimate) return estimate.reason ?? "–";
  const ends = [low, high].map(formatNumber).join(" … ");
  return `${formatNumber(mean)} (${ends})`;
}
