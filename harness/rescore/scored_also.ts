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
 * Scores of metrics that have another version now are left out.
 *
 * @param known Every metric's card.
 */
export function scoredAlso(
  record: ScoredRecord,
  added: readonly (readonly [ResolvedSpec, ScoredRecord["outcome"]])[],
  known: readonly Pick<Card, "id" | "version" | "defaults">[],
): CellRecord {
  const { cell, outcome, command } = record;
  const isPresent = ({ id, version }: ResolvedSpec) =>
    known.some((card) => card.id === id && card.version === version);
  const stale = cell.metrics.filter((ran) => !isPresent(ran)).map(formatSpec);
  const metrics = [
    ...cell.metrics.filter(isPresent),
    ...added.map(([ran]) => ran),
  ];
  const specs = metrics.map((ran) =>
    shortSpec(findCard("metric", known, ran.id), ran)
  );
  const joined = <T>(
    part: (from: ScoredRecord["outcome"]) => { readonly [name: string]: T },
    isStale: (name: string) => boolean,
  ): Record<string, T> =>
    Object.assign(
      Object.fromEntries(
        Object.entries(part(outcome)).filter(([name]) => !isStale(name)),
      ),
      ...added.map(([, from]) => part(from)),
    );
  const ofStale = (name: string) => stale.includes(name);
  return {
    ...record,
    cell: { ...cell, metrics },
    outcome: {
      ...outcome,
      scores: joined((from) => from.scores, ofStale),
      inapplicable: joined((from) => from.inapplicable, ofStale),
      notes: joined(
        (from) => from.notes,
        (name) => stale.some((metric) => name.startsWith(`${metric}.`)),
      ),
    },
    command: `${
      command.replace(/ --metrics '(?:[^']|'\\'')*'$/, "")
    } --metrics ${shellQuoted(specs.join(","))}`,
  };
}
