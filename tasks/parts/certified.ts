/**
 * Tasks that are certified without being trained.
 *
 * @module
 */
import type { Options, Read, Task } from "../../core/contracts.ts";

/** A task that can say again what is known of it. */
export interface CertifiedTask<O extends Options = Options> extends Task<O> {
  /** What `tasks/certificates/<id>.json` holds; a backend must have been selected. */
  certify(read: Read): Promise<object>;
}
