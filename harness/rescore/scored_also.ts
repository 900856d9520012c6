/**
 * Adding scores to a record.
 *
 * @module
 */
import { shellQuoted } from "../../core/plugins/shell_quoted.ts";
import type { Card } from "../../core/contracts/card.ts";
import { findCard } from "../../core/plugins/find_card.ts";
import { formatSpec } from "../../core/plugins/spec.ts";
import type {
  CellRecord,
  ResolvedSpec,
  ScoredRecord,
} from "../../core/records/record.ts";
import { shortSpec } from "../../core/records/short_spec.ts";

/**
 * The record with the scores of more metrics: what scoring by all of them at once would have made,
 * except for its key and `observed`.
 *
 * - Scores of metrics that have another version now are left out.
 * - A metric that failed, or whose module has changed since, is replaced in its place.
 *
 * @param added The metrics that were scored.
 * @param more Their scores.
 * @param known Every metric's card.
 */
export function scoredAlso(
  record: ScoredRecord,
  added: readonly ResolvedSpec[],
  more: ScoredRecord["outcome"],
  known: readonly Pick<Card, "id" | "version" | "defaults">[],
): CellRecord {
  const { cell, outcome: { failed = {}, ...outcome }, command } = record;
  const isPresent = ({ id, version }: ResolvedSpec) =>
    known.some((card) => card.id === id && card.version === version);
  const byName = new Map(added.map((ran) => [formatSpec(ran), ran]));
  const before = cell.metrics.filter(isPresent).map(formatSpec);
  const stale = cell.metrics.map((ran) => formatSpec(ran))
    .filter((name) => !before.includes(name) || byName.has(name));
  const metrics = [
    ...cell.metrics.filter(isPresent)
      .map((ran) => byName.get(formatSpec(ran)) ?? ran),
    ...added.filter((ran) => !before.includes(formatSpec(ran))),
  ];
  const specs = metrics.map((ran) =>
    shortSpec(findCard("metric", known, ran.id), ran)
  );
  const joined = <T>(
    a: { readonly [name: string]: T },
    b: { readonly [name: string]: T },
    isStale: (name: string) => boolean = (name) => stale.includes(name),
  ): Record<string, T> => ({
    ...Object.fromEntries(
      Object.entries(a).filter(([name]) => !isStale(name)),
    ),
    ...b,
  });
  const stillFailed = joined(failed, {});
  return {
    ...record,
    cell: { ...cell, metrics },
    outcome: {
      ...outcome,
      scores: joined(outcome.scores, more.scores),
      inapplicable: joined(outcome.inapplicable, more.inapplicable),
      notes: joined(
        outcome.notes,
        more.notes,
        (name) => stale.some((metric) => name.startsWith(`${metric}.`)),
      ),
      ...(Object.keys(stillFailed).length > 0 && { failed: stillFailed }),
    },
    command: `${
      command.replace(/ --metrics '(?:[^']|'\\'')*'$/, "")
    } --metrics ${shellQuoted(specs.join(","))}`,
  };
}
