/**
 * Agreement of explainers in a folder without attributions.
 *
 * @module
 */
import type { TaskAgreement } from "../../boards/inference/agreement.ts";
import type { Selection } from "../../boards/select_records.ts";

/** File of a folder of published records that holds the agreement of its explainers. */
export const AGREEMENT = "agreement.json";

/**
 * The agreement of all explainers of a folder of published records.
 *
 * Empty for a selection of them, undefined for other folders.
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
