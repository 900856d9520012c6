/**
 * Copying explanations between folders.
 *
 * @module
 */
import { readExplanation, writeExplanation } from "./store.ts";

/** Copies an explanation with its arrays; false where it is not kept whole in `from`. */
export async function copyExplanation(
  from: string,
  to: string,
  key: string,
): Promise<boolean> {
  const read = await readExplanation(from, key);
  if (!read) return false;
  const { kept, explanation } = read;
  await writeExplanation(to, key, explanation, kept.cost, kept);
  return true;
}
