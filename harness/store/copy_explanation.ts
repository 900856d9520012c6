/**
 * Copying explanations between folders.
 *
 * @module
 */
import { readExplanation } from "./read_store.ts";
import { writeExplanation } from "./write_store.ts";

/** Copies an explanation with its arrays; false where a part of it is missing in `from`. */
export async function copyExplanation(
  from: string,
  to: string,
  key: string,
): Promise<boolean> {
  const read = await readExplanation(from, key);
  if (!read) return false;
  const { stored, explanation } = read;
  await writeExplanation(to, key, explanation, stored);
  return true;
}
