/**
 * Files of the project, published files that it does not hold, and the user's own.
 *
 * @module
 */
import type { ReadBounds } from "../../core/contracts/dataset.ts";
import { datasets } from "../../datasets/index.ts";
import { isUserPath } from "../../core/formats/user_path.ts";
import { dataPlaces } from "./data_places.ts";
import { readData } from "./read_data.ts";
import { readRegular } from "./read_regular.ts";
import { messageOf } from "../../core/plugins/message_of.ts";

const ROOT = new URL("../../", import.meta.url);

/**
 * Reads a file by its path from the project's root, or a dataset's published file by its name; a
 * path that begins with `/`, `./`, `../` or a drive is the user's, from the current folder.
 *
 * Pipes and devices are refused: reading them might never end.
 *
 * @throws {MissingFileError} where a published file is not on this machine.
 * @throws {Error} naming the file when it cannot be read.
 */
export async function readFile(
  path: string,
  bounds: ReadBounds = {},
): Promise<Uint8Array<ArrayBuffer>> {
  for (const { id, files = [] } of datasets) {
    const file = files.find((file) => file.path === path);
    if (file) return await readData(id, file, dataPlaces());
  }
  const isOwn = isUserPath(path);
  try {
    return await readRegular(isOwn ? path : new URL(path, ROOT), bounds);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Error(
      `Cannot read ${path}: expected a file${
        isOwn ? "" : " of the project"
      }, current value is ${
        error instanceof Deno.errors.NotFound ? "missing" : messageOf(error)
      }`,
      { cause: error },
    );
  }
}
