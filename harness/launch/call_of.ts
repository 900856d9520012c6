/**
 * The parts of a call that decide what it may do, read before any command is loaded.
 *
 * @module
 */

/** A call's command and folders. */
export interface Call {
  /** Name of the command; empty where there is none. */
  readonly command: string;
  /** Arguments that belong to no flag. */
  readonly folders: readonly string[];
  /** Value of `--out`. */
  readonly out?: string;
  /** Value of `--suite`. */
  readonly suite?: string;
  /** True with `--trust`. */
  readonly trust: boolean;
}

/** Flags without a value. */
export const BARE_FLAGS: ReadonlySet<string> = new Set([
  "--all",
  "--debug",
  "--help",
  "--json",
  "--repair",
  "--signed",
  "--trust",
  "-h",
]);

/** Flags that take all values up to the next flag. */
const LIST_FLAGS: ReadonlySet<string> = new Set([
  "--explainer",
  "--metric",
  "--task",
]);

/** Commands whose `--task` is one spec, not a list of modules. */
const OF_ONE_TASK: ReadonlySet<string> = new Set([
  "instances",
  "portrait",
  "score",
]);

/** Whether a command's flag takes all values up to the next flag. */
export function takesList(command: string, flag: string): boolean {
  return LIST_FLAGS.has(flag) &&
    !(flag === "--task" && OF_ONE_TASK.has(command));
}

/**
 * Command, folders and output folder of a call.
 *
 * @example
 * ```ts
 * import { callOf } from "./call_of.ts";
 * import assert from "node:assert/strict";
 * const call = callOf(["verify", "--trust", "runs/a", "--explainer", "a.ts", "b.ts"]);
 * assert.deepEqual(call, { command: "verify", folders: ["runs/a"], trust: true });
 * ```
 */
export function callOf(args: readonly string[]): Call {
  const [command = "", ...rest] = args;
  const folders: string[] = [];
  const values = new Map<string, string>();
  let taking = "";
  for (const arg of rest) {
    if (arg.startsWith("-")) {
      const [name, value] = halves(arg);
      if (value !== undefined) values.set(name, value);
      taking = BARE_FLAGS.has(name) || value !== undefined ? "" : name;
    } else if (taking === "") folders.push(arg);
    else {
      values.set(taking, arg);
      if (!takesList(command, taking)) taking = "";
    }
  }
  const [out, suite] = [values.get("--out"), values.get("--suite")];
  return {
    command,
    folders,
    ...(suite !== undefined && { suite }),
    ...(out !== undefined && { out }),
    trust: rest.includes("--trust"),
  };
}

/** Every argument after the command that is no flag, and the values of `--flag=value`. */
export function valuesOf(args: readonly string[]): string[] {
  return args.slice(1).flatMap((arg) =>
    arg.startsWith("-") ? halves(arg).slice(1) as string[] : [arg]
  );
}

/** A flag and what stands after its `=`. */
function halves(arg: string): [string] | [string, string] {
  const at = arg.indexOf("=");
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}
