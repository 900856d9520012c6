/**
 * Progress on a terminal, or as lines in a log.
 *
 * @module
 */
// @ts-types="./cli_progress.d.ts"
import cliProgress from "cli-progress";
import { printError } from "./print.ts";
import { printable } from "../../core/plugins/printable.ts";
import type { RunEvent } from "../run/run_event.ts";

/** Something that shows progress. */
export interface Progress {
  /** Takes an event of a run. */
  readonly report: (event: RunEvent) => void;
  /** Leaves the terminal as it was. */
  readonly stop: () => void;
}

/** A bar with what is running and the time left, on standard error; elsewhere a line per tenth. */
export function showProgress(): Progress {
  return Deno.stderr.isTerminal() ? bar() : lines();
}

function bar(): Progress {
  const shown = new cliProgress.SingleBar({
    format: "{bar} {value}/{total} cells, {eta_formatted} left  {running}",
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 30,
    barsize: 24,
  }, cliProgress.Presets.shades_classic);
  let started = false;
  return {
    report({ done, total, running }) {
      const width = Math.max(10, Deno.consoleSize().columns - 62);
      const text = printable(running.join("  |  ")).slice(0, width);
      if (!started) shown.start(total, done, { running: text });
      started = true;
      shown.update(done, { running: text });
    },
    stop() {
      if (started) shown.stop();
      started = false;
    },
  };
}

function lines(): Progress {
  const start = performance.now();
  let tenth = 0;
  return {
    report({ done, total, running }) {
      const reached = Math.floor(10 * done / total);
      if (reached <= tenth) return;
      tenth = reached;
      const seconds = Math.round((performance.now() - start) / 1000);
      printError(
        `${done}/${total} cells, ${seconds} s${
          running.length > 0 ? `; ${running.join(", ")}` : ""
        }`,
      );
    },
    stop() {},
  };
}
