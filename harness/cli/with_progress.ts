/**
 * Long work that shows how far it is and can be interrupted.
 *
 * @module
 */
import type { RunEvent } from "../run/run_event.ts";
import { showProgress } from "./show_progress.ts";

/** What long work is given. */
export interface Watched {
  /** Aborted by an interrupt from the keyboard. */
  readonly signal: AbortSignal;
  /** Shows progress. */
  readonly report: (event: RunEvent) => void;
}

/** Does the work; afterwards the terminal and the keyboard's interrupt are as they were. */
export async function withProgress<T>(
  work: (watched: Watched) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  Deno.addSignalListener("SIGINT", interrupt);
  const progress = showProgress();
  try {
    return await work({ signal: stop.signal, report: progress.report });
  } finally {
    progress.stop();
    Deno.removeSignalListener("SIGINT", interrupt);
  }
}
