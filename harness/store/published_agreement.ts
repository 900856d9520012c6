/**
 * How alike explainers answered, where what they answered is not kept.
 *
 * @module
 */
import type { TaskAgreement } from "../../boards/inference/agreement.ts";
import type { Selection } from "../../boards/select_records.ts";

/** Where a folder of published records, which has no attributions, keeps what was made of them. */
export const AGREEMENT = "agreement.json";

/**
 * What a folder of published records says of all its explainers; nothing of some of them, and
 * undefined for other folders.
 */
export async function publishedAgreement(
  out: string,
  selection: Selection,
): Promise<readonly TaskAgreement[] | undefined> {
  try {
    const text = await Deno.readTextFile(`${out}/${AGREEMENT}`);
    return Object.keys(selection).length > 0 ? [] : JSON.parse(text);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
