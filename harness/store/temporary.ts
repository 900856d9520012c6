/**
 * Temporary files of writers.
 *
 * @module
 */

const NAME =
  /\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.tmp$/;

/** A new name for what will be `path`. */
export function temporaryName(path: string): string {
  return `${path}.${crypto.randomUUID()}.tmp`;
}

/** Whether a file's name is one that {@linkcode temporaryName} gives. */
export function isTemporary(name: string): boolean {
  return NAME.test(name);
}

/** The temporary files in a folder whose writers have ended; none where there is no folder. */
export async function abandoned(folder: string): Promise<string[]> {
  const paths: string[] = [];
  try {
    for await (const { name, isFile } of Deno.readDir(folder)) {
      const path = `${folder}/${name}`;
      if (isFile && isTemporary(name) && !await isHeld(path)) paths.push(path);
    }
  } catch (error) {
    if (
      !(error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory)
    ) throw error;
  }
  return paths.sort();
}

/** Removes the temporary files in a folder whose writers have ended. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const path of await abandoned(folder)) {
    await Deno.remove(path).catch(ignoreMissing);
  }
}

/** Whether a process holds the file; true where that cannot be known. */
export async function isHeld(path: string): Promise<boolean> {
  try {
    using file = await Deno.open(path, { read: true, write: true });
    return !await file.tryLock(true);
  } catch {
    return true;
  }
}

/** Holds a file that is being written: the lock ends with the process, however that ends. */
export async function hold(file: Deno.FsFile): Promise<void> {
  // Some file systems have no locks; there, nothing is taken for a killed writer's.
  await file.lock(true).catch(() => {});
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
