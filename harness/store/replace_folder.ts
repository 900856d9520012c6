/**
 * Replacing a folder at once.
 *
 * @module
 */
import { checkFolder, ownFolder } from "./output_folder.ts";
import { filesIn, isOwn } from "./own_files.ts";
import { readRegular } from "./read_regular.ts";
import { storageError } from "./storage_error.ts";
import { abandoned, hold, isTemporary, temporaryName } from "./temporary.ts";

/** Most bytes of a file that is compared with its copy. */
const MOST = 2 ** 32;

/**
 * Writes a folder of published records next to the place where it belongs, then renames it: a
 * former edition stays complete until the new one is.
 *
 * - The new edition is `<to>.partial-<pid>` until it is complete; the former is renamed to
 *   `<to>.old-<pid>` and then removed. What a killed process left of these is cleared up first.
 * - Files of the former edition that are not Faithmark's are in the new one too.
 *
 * @param write Writes the new edition into the folder it is told.
 * @throws {RangeError} where a file that is not Faithmark's has the path of a new one, or another
 *   process is writing the same folder.
 * @throws {StorageError} when one of the folders cannot be written.
 */
export async function replaceFolder(
  to: string,
  write: (partial: string) => Promise<void>,
): Promise<void> {
  const target = await Deno.realPath(to).catch(() => to.replace(/\/+$/, ""));
  await clearUp(target);
  const former = await checkFolder(target, "publication");
  const partial = `${target}.partial-${Deno.pid}`;
  const old = `${target}.old-${Deno.pid}`;
  try {
    await Deno.mkdir(partial, { recursive: true });
  } catch (error) {
    throw storageError(partial, error);
  }
  const others = await isFolder(target)
    ? (await filesIn(target)).filter((path) =>
      !isOwn(path, new Set(former.files))
    )
    : [];
  // Held while this process is at work: another one must not take the folder for a leftover.
  const held = temporaryName(`${partial}/held`);
  const file = await Deno.open(held, { write: true, createNew: true });
  try {
    await hold(file);
    await write(partial);
    for (const path of others) await carry(target, partial, path);
    await Deno.remove(held);
    await swap(target, partial, old);
    await removeOwn(old, [...former.files, ...others]);
  } catch (error) {
    const { files = [] } = await ownFolder(partial) ?? {};
    await removeOwn(partial, [...files, ...others]);
    throw error;
  } finally {
    file.close();
  }
}

/** Puts the new edition in the place of the former. */
async function swap(
  target: string,
  partial: string,
  old: string,
): Promise<void> {
  try {
    const replaces = await isFolder(target);
    if (replaces) await Deno.rename(target, old);
    try {
      await Deno.rename(partial, target);
    } catch (error) {
      if (replaces) await Deno.rename(old, target);
      throw error;
    }
  } catch (error) {
    throw storageError(target, error);
  }
}

/** Clears up what a process left that was killed while it replaced the folder. */
async function clearUp(target: string): Promise<void> {
  const at = target.lastIndexOf("/") + 1;
  const parent = target.slice(0, at) || ".";
  const name = target.slice(at);
  const leftovers: [string, string][] = [];
  try {
    for await (const entry of Deno.readDir(parent)) {
      const [, kind] = entry.name.startsWith(`${name}.`)
        ? /^\.(partial|old)-\d+$/.exec(entry.name.slice(name.length)) ?? []
        : [];
      if (kind && entry.isDirectory) {
        leftovers.push([kind, `${target.slice(0, at)}${entry.name}`]);
      }
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  for (const [kind, path] of leftovers) {
    const own = await ownFolder(path);
    if (
      own?.kind === "publication" && kind === "old" && !await isFolder(target)
    ) {
      await Deno.rename(path, target);
      continue;
    }
    if (kind === "partial" && await isHeld(path)) {
      throw new RangeError(
        `Cannot write ${target}: expected no other process that publishes to it, current value is one that writes ${path}`,
      );
    }
    if (own?.kind === "run") continue;
    const { files = [] } = own ?? {};
    const carried: string[] = [];
    for (const file of await filesIn(path)) {
      const copy = `${kind === "old" ? target : path}/${file}`;
      if (own && await isEqual(`${path}/${file}`, copy)) carried.push(file);
    }
    await removeOwn(path, [...files, ...carried]);
  }
}

/** Whether a process is writing the folder. */
async function isHeld(folder: string): Promise<boolean> {
  const names = (await filesIn(folder)).filter((path) =>
    isTemporary(path) && !path.includes("/")
  );
  return names.length > (await abandoned(folder)).length;
}

/** Has a file of the former edition in the new one too. */
async function carry(
  from: string,
  to: string,
  path: string,
): Promise<void> {
  const folder = `${to}/${path}`.replace(/\/[^/]*$/, "");
  await Deno.mkdir(folder, { recursive: true });
  if (await Deno.lstat(`${to}/${path}`).then(() => true, () => false)) {
    throw new RangeError(
      `Cannot write ${from}/${path}: expected no file or one that Faithmark wrote, current value is another file of this name; move it or choose another folder`,
    );
  }
  const { isFile, isSymlink } = await Deno.lstat(`${from}/${path}`);
  if (isSymlink) {
    await Deno.symlink(
      await Deno.readLink(`${from}/${path}`),
      `${to}/${path}`,
    );
  } else if (isFile) {
    await Deno.copyFile(`${from}/${path}`, `${to}/${path}`);
  } else {
    throw new RangeError(
      `Cannot write ${from}: expected files that can be copied, current value is ${from}/${path}, a pipe, a socket or a device`,
    );
  }
}

/** Removes files of a folder that are Faithmark's or listed, then the folders that are empty. */
async function removeOwn(
  folder: string,
  listed: readonly string[],
): Promise<void> {
  if (!await isFolder(folder)) return;
  const names = new Set(listed);
  for (const path of await filesIn(folder)) {
    if (isOwn(path, names)) await Deno.remove(`${folder}/${path}`);
  }
  await removeEmpty(folder);
}

async function removeEmpty(folder: string): Promise<boolean> {
  let empty = true;
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const removed = isDirectory && await removeEmpty(`${folder}/${name}`);
    empty &&= removed;
  }
  if (empty) await Deno.remove(folder);
  return empty;
}

async function isFolder(path: string): Promise<boolean> {
  return await Deno.lstat(path).then((info) => info.isDirectory, () => false);
}

/** Whether two files are equal byte for byte. */
async function isEqual(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = [
      await readRegular(a, MOST),
      await readRegular(b, MOST),
    ];
    return one.length === other.length &&
      one.every((byte, i) => byte === other[i]);
  } catch {
    return false;
  }
}
