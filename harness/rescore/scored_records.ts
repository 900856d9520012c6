/**
 * What of a folder can be scored, judged or verified.
 *
 * @module
 */
import { currentRecords } from "../../boards/current_records.ts";
import type { ScoredRecord } from "../../core/records/record.ts";
import { cards } from "../plan/cards.ts";
import type { Damage } from "../store/damage.ts";
import { readRecords } from "../store/read_store.ts";

/**
 * The scored records of a folder that count: of the present versions, the newest of each cell.
 *
 * @param onDamaged Told of each record that is damaged.
 * @throws {RangeError} when there are none.
 */
export async function scoredRecords(
  out: string,
  onDamaged: (damage: Damage) => void = () => {},
): Promise<ScoredRecord[]> {
  const { records, damaged } = await readRecords(out);
  damaged.forEach(onDamaged);
  const current = currentRecords(records, cards).filter((
    record,
  ): record is ScoredRecord => record.outcome.status === "scored");
  if (current.length > 0) return current;
  throw new RangeError(
    `Cannot use ${out}: expected scored records of the present versions in ${out}/records, current value is ${records.length} records of which none is${
      damaged.length > 0
        ? `, and ${damaged.length} damaged files: ${damaged[0]!.path}: ${
          damaged[0]!.reason
        }`
        : ""
    }`,
  );
}
