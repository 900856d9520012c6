/**
 * Choosing the records that count.
 *
 * @module
 */
import type { Card } from "../core/contracts/card.ts";
import { formatSpec } from "../core/plugins/spec.ts";
import type { Cell, CellRecord, ResolvedSpec } from "../core/records/record.ts";
import { compare } from "./compare.ts";

/** Cards of the plug-ins that records refer to. */
export interface Cards {
  /** Every explainer's card. */
  readonly explainers: readonly Pick<Card, "id" | "version">[];
  /** Every metric's card. */
  readonly metrics: readonly Pick<Card, "id" | "version">[];
  /** Every task's card. */
  readonly tasks: readonly Pick<Card, "id" | "version">[];
}

/**
 * Records whose task and explainer have their present version, one per task, explainer and seed, in
 * order of keys. Of several, this one is taken:
 *
 * 1. where a module was changed between them, the one that was made last
 * 2. the one with the most metrics of the present version that did not fail
 * 3. then a scored one, then a skipped one
 * 4. then the one with the most repeats to compare with
 * 5. then the one with the smallest key
 *
 * @throws {RangeError} when records come from several backends, whose numbers must not be mixed.
 */
export function currentRecords(
  records: readonly CellRecord[],
  cards: Cards,
): CellRecord[] {
  const present = (
    known: readonly Pick<Card, "id" | "version">[],
    ran: ResolvedSpec,
  ) =>
    (known.find(({ id }) => id === ran.id)?.version ?? ran.version) ===
      ran.version;
  const fresh = ({ cell, outcome }: CellRecord) =>
    cell.metrics.filter((ran) =>
      cards.metrics.some(({ id, version }) =>
        id === ran.id && version === ran.version
      ) &&
      !(outcome.status === "scored" && outcome.failed?.[formatSpec(ran)])
    ).length;
  // Skipped comes between: a file that was missing then may be there now.
  const unanswered = ({ outcome: { status } }: CellRecord) =>
    status === "scored" ? 0 : status === "skipped" ? 1 : 2;
  const prefer = (a: CellRecord, b: CellRecord) =>
    (ofOneSource(a.cell, b.cell) ? 0 : compare(b.observed.at, a.observed.at)) ||
    fresh(b) - fresh(a) || unanswered(a) - unanswered(b) ||
    b.cell.repeats.length - a.cell.repeats.length ||
    compare(a.key, b.key);
  const newest = new Map<string, CellRecord>();
  const backends = new Set<string>();
  for (const record of records) {
    const { task, explainer, seed, backend } = record.cell;
    if (!present(cards.tasks, task) || !present(cards.explainers, explainer)) {
      continue;
    }
    backends.add(backend);
    const place = [formatSpec(task), formatSpec(explainer), seed].join(" ");
    const rival = newest.get(place);
    if (!rival || prefer(record, rival) < 0) newest.set(place, record);
  }
  if (backends.size > 1) {
    throw new RangeError(
      `Cannot make one board: expected records of one backend, current value is ${
        [...backends].sort().join(" and ")
      }; keep one output folder per backend`,
    );
  }
  return [...newest.values()].sort((a, b) => compare(a.key, b.key));
}

/** False where a plug-in of both cells comes from a module that was changed between them. */
function ofOneSource(a: Cell, b: Cell): boolean {
  const isSame = (one: ResolvedSpec, other?: ResolvedSpec) =>
    other === undefined || one.source === other.source;
  return isSame(a.task, b.task) && isSame(a.explainer, b.explainer) &&
    a.metrics.every((ran) =>
      isSame(
        ran,
        b.metrics.find((other) => formatSpec(other) === formatSpec(ran)),
      )
    );
}
