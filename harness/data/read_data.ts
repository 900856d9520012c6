/**
 * Published files, wherever they are.
 *
 * @module
 */
import type { DataFile } from "../../core/contracts/data_file.ts";
import { checkData } from "./check_data.ts";
import type { DataPlaces } from "./data_places.ts";
import { download } from "./download.ts";
import { readRegular } from "./read_regular.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

/** A published file that is not on this machine; whoever needs it is skipped. */
export class MissingFileError extends Error {
  override name = "MissingFileError";

  /** The same on every machine: what is missing, and the command that fetches it. */
  readonly reason: string;

  constructor(reason: string, looked: string) {
    super(
      `Cannot read a file: ${reason}; current value is missing (${looked})`,
    );
    this.reason = reason;
  }
}

/** A file and where it was found. */
export interface FoundData {
  /** Its bytes, verified. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its path. */
  readonly path: string;
}

/**
 * A file from the cache or the user's folder; undefined where neither has it.
 *
 * @throws {RangeError} where it is there and not the published one.
 */
export async function findData(
  file: DataFile,
  { cache, mirror }: DataPlaces,
): Promise<FoundData | undefined> {
  for (const folder of mirror === undefined ? [cache] : [cache, mirror]) {
    const path = `${folder}/${file.path}`;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await readRegular(path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) continue;
      throw error;
    }
    await checkData(file, bytes, path);
    return { bytes, path };
  }
}

/**
 * A file from the cache, the user's folder or, where the network may be used, its address.
 *
 * @param dataset Id of the dataset that needs it.
 * @throws {MissingFileError} where it is nowhere.
 * @throws {RangeError} where it is there and not the published one.
 */
export async function readData(
  dataset: string,
  file: DataFile,
  places: DataPlaces,
): Promise<Uint8Array<ArrayBuffer>> {
  const local = await findData(file, places);
  if (local) return local.bytes;
  const urls = file.urls.filter(mayFetch);
  let looked = `looked in ${places.cache} and ${
    places.mirror ?? "FAITHMARK_DATA, which is not set"
  }`;
  if (urls.length > 0) {
    try {
      return await Deno.readFile(
        await download({ ...file, urls }, places.cache),
      );
    } catch (error) {
      looked += `; ${messageOf(error)}`;
    }
  }
  throw new MissingFileError(
    `needs ${file.path}, which "deno task fetch ${dataset}" fetches`,
    looked,
  );
}

function mayFetch(url: string): boolean {
  const { host } = new URL(url);
  return Deno.permissions.querySync({ name: "net", host }).state === "granted";
}
