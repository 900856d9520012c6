/**
 * Where published files lie on this machine.
 *
 * @module
 */

/** Folders that hold files by their names. */
export interface DataPlaces {
  /** What was fetched. */
  readonly cache: string;
  /** A folder of the user's, looked at after the cache. */
  readonly mirror?: string;
}

/**
 * The cache (`FAITHMARK_CACHE`, or `faithmark` in the user's folder for caches) and the folder that
 * `FAITHMARK_DATA` names.
 *
 * @throws {RangeError} where there is no folder for caches.
 */
export function dataPlaces(
  env: (name: string) => string | undefined = (name) => Deno.env.get(name),
): DataPlaces {
  const variable = (name: string, inside = "") => {
    const folder = env(name);
    return folder ? folder + inside : undefined;
  };
  const cache = variable("FAITHMARK_CACHE") ??
    variable("XDG_CACHE_HOME", "/faithmark") ??
    variable("LOCALAPPDATA", "/faithmark") ??
    variable("HOME", "/.cache/faithmark");
  if (cache === undefined) {
    throw new RangeError(
      "Cannot find the cache: expected FAITHMARK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA or HOME to be set, current value is none",
    );
  }
  const mirror = variable("FAITHMARK_DATA");
  return { cache, ...(mirror !== undefined && { mirror }) };
}
