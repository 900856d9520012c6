/**
 * What lies outside the project, as this machine offers it.
 *
 * @module
 */
import type { Outside } from "../../core/contracts/outside.ts";
import { fileUrl } from "./file_url.ts";
import { postJson } from "./post_json.ts";
import { readMatrix } from "./read_matrix.ts";

/** Modules from the current folder, servers that this process may reach, matrices read apart. */
export const outside: Outside = {
  importModule: (path) => import(fileUrl(path)),
  post: (url, question) => postJson(url, question),
  readMatrix: (path, bytes, parts) => readMatrix(path, bytes, parts),
};
