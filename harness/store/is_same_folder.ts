/**
 * Comparing folders.
 *
 * @module
 */

/** Whether two paths are of one folder; false where one of them does not exist. */
export async function isSameFolder(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((path) => Deno.realPath(path).catch(() => undefined)),
  );
  return one !== undefined && one === other;
}
