/**
 * Paths as modules.
 *
 * @module
 */
import { pathToFileURL } from "node:url";

/** The `file:` URL of a path from the current folder. */
export function fileUrl(path: string): string {
  return pathToFileURL(path).href;
}
