/**
 * Tasks that are certified without being trained.
 *
 * @module
 */
import type { Options } from "../../core/contracts/card.ts";
import type { Read } from "../../core/contracts/dataset.ts";
import type { Task } from "../../core/contracts/task.ts";

/** A task that can say again what is known of it. */
export interface CertifiedTask<O extends Options = Options> extends Task<O> {
  /** What `tasks/certificates/<id>.json` holds; a backend must have been selected. */
  certify(read: Read): Promise<object>;
}
