/**
 * How far one metric can be trusted, in words.
 *
 * @module
 */
import type { Board } from "./board.ts";
import { formatNumber } from "./format_number.ts";

/**
 * How far a metric without ground truth can be trusted, one sentence each:
 *
 * - its order of explainers against metrics with ground truth
 * - its reaction to spoiled explanations
 * - its dependence on options
 * - the distance of its queries from the data
 *
 * What is not known is left out.
 */
export function trustSentences(
  { validity, reactions = [], optionSensitivity, distances }: Pick<
    Board,
    "validity" | "reactions" | "optionSensitivity" | "distances"
  >,
  metric: string,
): string[] {
  const interval = (
    low: number | null,
    high: number | null,
  ) => `(${formatNumber(low)} … ${formatNumber(high)})`;
  const estimates = validity.filter((one) => one.metric === metric);
  const noticed = reactions.filter((one) => one.metric === metric);
  const defined = noticed.filter(({ mean }) => mean !== null);
  const reason = noticed.find(({ reason }) => reason !== undefined)?.reason;
  const others = optionSensitivity.flatMap(({ agreements }) =>
    agreements.filter(({ a, b }) => a === metric || b === metric)
  );
  const distance = distances.find((one) => one.metric === metric);
  return [
    ...(estimates.length === 0 ? [] : [
      `Order of explainers against ${
        estimates.map(({ truth, mean, low, high }) =>
          `${truth}: tau ${formatNumber(mean)} ${interval(low, high)}`
        ).join(", ")
      }.`,
    ]),
    ...(defined.length === 0 ? [] : [
      `Prefers an explanation to its spoiled copy in ${
        defined.map(({ alteration, mean, low, high }) =>
          `${formatNumber(mean)} ${
            interval(low, high)
          } of the cases (${alteration})`
        ).join(", ")
      }.`,
    ]),
    ...(reason === undefined || defined.length > 0
      ? []
      : [`Not tested on spoiled explanations: ${reason}.`]),
    ...(others.length === 0 ? [] : [
      `Order under other options: ${
        others.map(({ a, b, tau, low, high }) =>
          `${a === metric ? b : a} tau ${formatNumber(tau)} ${
            interval(low, high)
          }`
        ).join(", ")
      }.`,
    ]),
    ...(distance === undefined ? [] : [
      `Queries rows that lie ${
        formatNumber(distance.median)
      } times as far from the data as held-out rows${
        distance.replacement === ""
          ? ""
          : ` (units replaced by ${distance.replacement})`
      }.`,
    ]),
  ];
}
