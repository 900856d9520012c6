/**
 * A host that gives access to nothing.
 *
 * @module
 */
import type { HostAccess } from "../../core/contracts/host_access.ts";

const refused = () =>
  Promise.reject(new Error("Expected nothing to be asked of the host"));

/** Refuses whatever is asked. */
export const noHost: HostAccess = {
  importModule: refused,
  post: refused,
  readMatrix: refused,
};
