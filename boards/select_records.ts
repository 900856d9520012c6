/**
 * A part of the records.
 *
 * @module
 */
import type { Spec } from "../core/contracts/card.ts";
import { typedLike } from "../core/plugins/resolve_options.ts";
import { formatSpec } from "../core/plugins/spec.ts";
import type { CellRecord, ResolvedSpec } from "../core/records/record.ts";

/** What a board is to be about; everything where it is not said. */
export interface Selection {
  /** Tasks, as specs: those of the id that have at least the options given. */
  readonly tasks?: readonly Spec[];
  /** Explainers, likewise. Controls stay in, since they anchor the scale. */
  readonly explainers?: readonly Spec[];
}

/**
 * The records of these tasks and explainers, and of controls. A board made of them ranks only
 * these: ranks, ties and intervals are among themselves.
 *
 * @throws {RangeError} when a spec matches no record.
 */
export function selectRecords(
  records: readonly CellRecord[],
  { tasks, explainers }: Selection,
): CellRecord[] {
  const task = matches(tasks, records.map(({ cell }) => cell.task));
  const explainer = matches(
    explainers,
    records.map(({ cell }) => cell.explainer),
  );
  return records.filter(({ cell, names }) =>
    task(cell.task) && (names.control || explainer(cell.explainer))
  );
}

function matches(
  specs: readonly Spec[] | undefined,
  all: readonly ResolvedSpec[],
): (ran: ResolvedSpec) => boolean {
  if (!specs) return () => true;
  const fits = (ran: ResolvedSpec, { id, options }: Spec) =>
    ran.id === id &&
    Object.entries(options).every(([name, value]) =>
      Object.hasOwn(ran.options, name) &&
      ran.options[name] === typedLike(ran.options[name]!, value)
    );
  for (const spec of specs) {
    if (all.some((ran) => fits(ran, spec))) continue;
    throw new RangeError(
      `Cannot select ${formatSpec(spec)}: expected one of ${
        [...new Set(all.map(({ id }) => id))].sort().join(", ")
      } with options that ran, current value is no record`,
    );
  }
  return (ran) => specs.some((spec) => fits(ran, spec));
}
