/**
 * Running code that is not the project's.
 *
 * @module
 */
import type { Problem } from "../../core/contracts/task.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { activeBackend } from "../../models/active_backend.ts";
import { builtins } from "./builtins.ts";
import { type Culprit, PluginError } from "./plugin_error.ts";
import { problemHashes } from "./problem_hashes.ts";

/** A plug-in that left a worker changed, or did something after its step had ended. */
export class CulpritError extends PluginError {}

/** Watches code that is not the project's. */
export interface ForeignCode {
  /** The plug-in that ran last; undefined before any ran. */
  readonly last: Culprit | undefined;
  /**
   * The result of a plug-in's work, of which some part may run the code of `culprit`.
   *
   * @param problem Must be unchanged afterwards.
   * @throws {CulpritError} where problem, backend or built-in objects are not what they were, or
   *   something was thrown beside the work.
   */
  run<T>(
    culprit: Culprit,
    problem: Problem,
    work: () => Promise<T>,
  ): Promise<T>;
  /**
   * Fails for what was thrown since the plug-in's work ended.
   *
   * @throws {CulpritError}
   */
  check(): void;
  /** Stops listening. */
  close(): void;
}

/**
 * Watches code that is not the project's in this thread.
 *
 * Built-in objects and the backend are put back where they were changed.
 *
 * @param lasting Whether to listen for errors after a plug-in's work has ended too: in a thread
 *   that runs nothing else.
 */
export function foreignCode(lasting: boolean): ForeignCode {
  const objects = builtins();
  const listening = new AbortController();
  let last: Culprit | undefined;
  let late: { readonly error: unknown } | undefined;
  let isListening = false;
  let onLate = () => {};
  const take = (event: Event, error: unknown) => {
    event.preventDefault();
    late ??= { error };
    onLate();
  };
  const listen = (signal: AbortSignal) => {
    globalThis.addEventListener(
      "error",
      (event) => take(event, event.error ?? event.message),
      { signal },
    );
    globalThis.addEventListener(
      "unhandledrejection",
      (event) => take(event, event.reason),
      { signal },
    );
  };
  const check = () => {
    if (!late || !last) return;
    const { error } = late;
    late = undefined;
    throw new CulpritError(
      last,
      `${last.id} threw outside of its call: ${messageOf(error)}`,
      { cause: error },
    );
  };
  return {
    get last() {
      return last;
    },
    async run(culprit, problem, work) {
      last = culprit;
      const changedParts = await problemHashes(problem);
      const backend = activeBackend();
      const step = new AbortController();
      if (!lasting) listen(step.signal);
      else if (!isListening) listen(listening.signal);
      isListening = true;
      const interrupted = new Promise<never>((_, reject) => {
        onLate = () => reject(new Error("Cannot go on: it threw outside"));
      });
      try {
        return await Promise.race([work(), interrupted]);
      } finally {
        const changed = objects.restore();
        // What was thrown in the meantime arrives with the next task of the event loop.
        await new Promise((resolve) => setTimeout(resolve));
        changed.push(...objects.restore());
        step.abort();
        if (!backend.isActive()) {
          await backend.restore();
          changed.push("the backend");
        }
        for (const part of await changedParts()) changed.push(`the ${part}`);
        refuseChanges(culprit, changed);
        check();
      }
    },
    check,
    close: () => listening.abort(),
  };
}

function refuseChanges(culprit: Culprit, changed: readonly string[]): void {
  if (changed.length === 0) return;
  throw new CulpritError(
    culprit,
    `${culprit.id} changed ${changed.join(", ")}, which others use`,
  );
}
