/**
 * Errors of plug-ins, with their address.
 *
 * @module
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "../../core/plugins/refusal.ts";
import { messageOf } from "../../core/plugins/message_of.ts";
import { MissingFileError } from "../data/read_data.ts";
import { NotHereError } from "../cell/external.ts";

/** A plug-in, as errors name it. */
export interface Culprit {
  /** Its kind. */
  readonly kind: "explainer" | "metric" | "task";
  /** Its id. */
  readonly id: string;
}

/** What a plug-in of each kind was doing. */
const DOING = {
  explainer: "explaining with",
  metric: "scoring by",
  task: "loading",
} as const;

/** Folders of the project whose code is not a plug-in's. */
const HOUSE = ["core", "harness", "models", "node_modules", "boards"];

/** Frames below this one are the caller's. */
const HERE = import.meta.url;
const ROOT = new URL("../../", import.meta.url).href;

/** Most characters of a stack. */
const LONGEST = 4000;

/** An error of a plug-in: `scoring by mine (metric): it broke (mine.ts:8:42)`. */
export class PluginError extends Error {
  override readonly name = "PluginError";
  /** The plug-in. */
  readonly culprit: Culprit;

  /** @param reason What it did; with an error as the cause, the place is added. */
  constructor(culprit: Culprit, reason: string, options?: ErrorOptions) {
    const place = options?.cause instanceof PluginError
      ? undefined
      : placeOf(options?.cause);
    super(
      `${DOING[culprit.kind]} ${culprit.id} (${culprit.kind}): ${reason}${
        place ? ` (${place})` : ""
      }`,
      options,
    );
    this.culprit = culprit;
  }
}

/**
 * The result of a plug-in's work.
 *
 * @throws {PluginError} whatever the plug-in throws, as the cause. Missing data files, refusals and
 *   metrics that do not apply are told as they are.
 */
export async function inPlugin<T>(
  culprit: Culprit,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof MissingFileError || error instanceof NotHereError ||
      error instanceof Refusal
    ) throw error;
    throw new PluginError(culprit, messageOf(error), { cause: error });
  }
}

/**
 * The stack of what was thrown and of its causes, without the folders of this machine.
 *
 * Undefined where there is none.
 */
export function stackOf(error: unknown): string | undefined {
  const stacks: string[] = [];
  for (
    let at = error;
    at !== undefined && stacks.length < 4;
    at = causeOf(at)
  ) {
    const stack = ownStack(at);
    if (stack) stacks.push(stack);
  }
  if (stacks.length === 0) return undefined;
  return stacks.join("\ncaused by ")
    .replaceAll(ROOT, "")
    .replaceAll(/file:\/\/[^\s()]*\/(?=[^\s()/]+:\d)/g, "")
    .slice(0, LONGEST);
}

/** Whatever the value says, reading it cannot throw. */
function ownStack(error: unknown): string | undefined {
  try {
    return error instanceof Error && typeof error.stack === "string"
      ? error.stack
      : undefined;
  } catch {
    return undefined;
  }
}

function causeOf(error: unknown): unknown {
  try {
    return error instanceof Error ? error.cause : undefined;
  } catch {
    return undefined;
  }
}

/** `file:line:column` of the first frame in a plug-in's code. */
function placeOf(error: unknown): string | undefined {
  const places: [path: string, position: string][] = [];
  for (const line of ownStack(error)?.split("\n") ?? []) {
    const frame = /(file:\/\/\S+?):(\d+:\d+)\)?$/.exec(line);
    if (!frame) continue;
    if (frame[1] === HERE) break;
    places.push([frame[1]!, frame[2]!]);
  }
  const found = places.find(([url]) => !isHouse(url));
  return found && `${shown(found[0])}:${found[1]}`;
}

function isHouse(url: string): boolean {
  return url.startsWith(ROOT) &&
    HOUSE.includes(url.slice(ROOT.length).split("/")[0]!);
}

/** The path from the project or the current folder; elsewhere the file's name alone. */
function shown(url: string): string {
  if (url.startsWith(ROOT)) return url.slice(ROOT.length);
  const path = relative(Deno.cwd(), fileURLToPath(url));
  return path.startsWith("..") ? path.replace(/^.*[\\/]/, "") : path;
}
