/**
 * Access to this machine.
 *
 * @module
 */
import type { HostAccess } from "../../core/contracts/host_access.ts";
import { fileUrl } from "./file_url.ts";
import { postJson } from "./post_json.ts";
import { checkRegular } from "./read_regular.ts";
import { readMatrix } from "./read_matrix.ts";

/**
 * Modules from the current folder, servers that this process may reach, matrices read in a worker.
 */
export const hostAccess: HostAccess = {
  async importModule(path) {
    await checkRegular(path);
    return await import(fileUrl(path));
  },
  post: (url, question) => postJson(url, question),
  readMatrix: (path, bytes, parts) => readMatrix(path, bytes, parts),
};
