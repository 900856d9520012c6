/**
 * How similar the explanations of two backends are.
 *
 * @module
 */
import type { NdArray } from "../../core/contracts/nd_array.ts";
import { kendallTau } from "../../core/statistics/kendall_tau.ts";
import { rowAt, rowsOf } from "../../core/contracts/nd_array.ts";
import { compare } from "../../boards/compare.ts";
import { canonicalJson } from "../../core/records/canonical_json.ts";
import type { Cell, Names, ScoredRecord } from "../../core/records/record.ts";
import { explanationKey } from "../store/cell_key.ts";
import type { Damage } from "../store/damage.ts";
import { hasExplanation, readArray, readRecords } from "../store/read_store.ts";

/** One cell, explained on two backends. */
export interface BackendAgreement {
  /** The cell. */
  readonly names: Names;
  /** Its seed. */
  readonly seed: number;
  /** The backends, in the order of the folders. */
  readonly backends: readonly [string, string];
  /**
   * Kendall's tau-b of an instance's attributions on the two, per instance, in [−1, 1]; NaN where
   * either is constant or holds NaN.
   */
  readonly tau: Float64Array;
  /**
   * Largest |difference| by the largest magnitude on either, per instance, in [0, 2]; 0 where both
   * are 0 throughout, NaN where either holds NaN.
   */
  readonly deviation: Float64Array;
}

/**
 * Compares the stored attributions of cells that are the same but for their backend: one of `out`,
 * one of `other`.
 *
 * - Task, weights, explainer, options and seed must be equal; metrics and repeats need not.
 * - Cells whose attributions are not stored on both sides are left out.
 * - Sorted by task, explainer and seed.
 * - The arrays of one cell are in memory at a time.
 *
 * A metric sees one backend only, so this reads what two runs stored.
 *
 * @param onDamaged Told of each record and array that is damaged, and left out.
 * @throws {RangeError} when the folders have no such cells.
 */
export async function backendAgreement(
  out: string,
  other: string,
  onDamaged: (damage: Damage) => void = () => {},
): Promise<BackendAgreement[]> {
  const records = await byCell(out, onDamaged);
  const otherRecords = await byCell(other, onDamaged);
  const agreements: BackendAgreement[] = [];
  for (const [cell, a] of records) {
    const b = otherRecords.get(cell);
    if (!b || a.cell.backend === b.cell.backend) continue;
    const left = await readArray(out, a.outcome.attributions);
    const right = await readArray(other, b.outcome.attributions);
    if ("reason" in left || "reason" in right) {
      for (const [folder, array] of [[out, left], [other, right]] as const) {
        if (!("reason" in array)) continue;
        const key = await explanationKey(folder === out ? a.cell : b.cell);
        if (await hasExplanation(folder, key)) onDamaged(array);
      }
      continue;
    }
    agreements.push({
      names: a.names,
      seed: a.cell.seed,
      backends: [a.cell.backend, b.cell.backend],
      tau: perInstance(left, right, kendallTau),
      deviation: perInstance(left, right, deviationOf),
    });
  }
  if (agreements.length === 0) {
    const backends = [records, otherRecords].map((records) =>
      [...new Set([...records.values()].map(({ cell }) => cell.backend))].sort()
        .join() || "none"
    );
    throw new RangeError(
      `Cannot compare ${out} with ${other}: expected cells that are the same but for their backend, with their attributions, current value is none, on ${
        backends.join(" and ")
      }`,
    );
  }
  return agreements.sort((a, b) =>
    compare(a.names.task, b.names.task) ||
    compare(a.names.explainer, b.names.explainer) || a.seed - b.seed
  );
}

/** Scored records by what their attributions depend on, the backend left out. */
async function byCell(
  out: string,
  onDamaged: (damage: Damage) => void,
): Promise<Map<string, ScoredRecord>> {
  const { records, damaged } = await readRecords(out);
  damaged.forEach(onDamaged);
  return new Map(
    records.filter((record): record is ScoredRecord =>
      record.outcome.status === "scored"
    ).map((record) => [withoutBackend(record.cell), record]),
  );
}

function withoutBackend({ task, weights, explainer, seed }: Cell): string {
  return canonicalJson({ task, weights, explainer, seed });
}

function perInstance(
  left: NdArray,
  right: NdArray,
  compared: (a: ArrayLike<number>, b: ArrayLike<number>) => number,
): Float64Array {
  return Float64Array.from(
    { length: rowsOf(left) },
    (_, row) => compared(rowAt(left, row), rowAt(right, row)),
  );
}

function deviationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [difference, largest] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    difference = Math.max(difference, Math.abs(a[i]! - b[i]!));
    largest = Math.max(largest, Math.abs(a[i]!), Math.abs(b[i]!));
  }
  return difference === 0 ? 0 : difference / largest;
}
