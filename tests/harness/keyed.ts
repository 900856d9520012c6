/**
 * Records under their content's key.
 *
 * @module
 */
import type { CellRecord } from "../../core/records/record.ts";
import { cellKey } from "../../harness/store/cell_key.ts";

/** The record, changed, under the key that its cell then has. */
export async function keyed(
  record: CellRecord,
  changes: Partial<CellRecord["cell"]> = {},
): Promise<CellRecord> {
  const cell = { ...record.cell, ...changes };
  return { ...record, cell, key: await cellKey(cell) };
}
