/**
 * What the records of trusted folders name.
 *
 * @module
 */

/** Longest record that is looked into, in bytes. */
const LONGEST = 2 ** 26;

/**
 * Every text among the options of the tasks of folders' records: paths and addresses are among
 * them.
 *
 * A file that cannot be read names nothing; the command that reads it says what is wrong with it.
 *
 * @param folders Output folders of runs.
 */
export async function trustedNames(
  folders: readonly string[],
): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const path of await recordsOf(folder)) {
      for (const name of await namesIn(path)) names.add(name);
    }
  }
  return [...names];
}

async function recordsOf(folder: string): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(`${folder}/records`));
    return entries.filter(({ isFile, name }) =>
      isFile && name.endsWith(".json")
    ).map(({ name }) => `${folder}/records/${name}`);
  } catch {
    return [];
  }
}

async function namesIn(path: string): Promise<string[]> {
  try {
    if ((await Deno.stat(path)).size > LONGEST) return [];
    const { cell } = JSON.parse(await Deno.readTextFile(path));
    const values: unknown[] = Object.values(cell.task.options);
    return values.filter((value) => typeof value === "string");
  } catch {
    return [];
  }
}
