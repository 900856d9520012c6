/**
 * What a call of the command line may do.
 *
 * @module
 */
import { dirname, relative, resolve, sep } from "node:path";
import { parseSpecs } from "../../core/plugins/spec.ts";
import type { DataPlaces } from "../data/data_places.ts";
import { callOf, valuesOf } from "./call_of.ts";

/** What else than files a call may use: a task of deno.json each. */
export type Mode = "plain" | "onnx" | "net" | "fetch" | "train";

/** A call, and where it runs. */
export interface Launch {
  /** The task of deno.json. */
  readonly mode: Mode;
  /** The arguments. */
  readonly args: readonly string[];
  /** Root of the project, which is the current folder. */
  readonly root: string;
  /** Where published files lie. */
  readonly places: DataPlaces;
  /** Paths and addresses that the records of a trusted folder name. */
  readonly trusted?: readonly string[];
  /** Folders of the version history that lie outside the project. */
  readonly history?: readonly string[];
  /** Output folder where the call names none. */
  readonly usualOut?: string;
  /** A folder for files that are removed after the call. */
  readonly scratch?: string;
  /** Hosts of published files, for `fetch`. */
  readonly hosts?: readonly string[];
}

/** Environment variables that the project reads. */
const VARIABLES = [
  "XDG_RUNTIME_DIR",
  "NO_COLOR",
  "FORCE_COLOR",
  "CLICOLOR_FORCE",
  "FAITHMARK_DATA",
  "FAITHMARK_CACHE",
];

/** Commands that write nothing. */
const READ_ONLY = new Set(["backends", "board", "describe", "doctor", "list"]);

/**
 * Permissions of `deno run` for a call: the least that it works with.
 *
 * - Read: the project, the folders of published files, and every path that the call names. A module
 *   brings its folder along, since it may import from there; so does a `model.json`, whose weights
 *   lie next to it. In place of a path with a comma, which the flags of Deno cannot hold, the
 *   nearest folder above it without one is granted.
 * - Write: the output folder of the call. `publish` and `merge`, which run no code of others, also
 *   write next to it, to put complete folders in place.
 * - Network: none; in the mode `net` the hosts of the addresses that the call names, in the mode
 *   `fetch` those of the published files.
 * - Native code: none; in the mode `onnx` that of `node_modules`.
 * - Packages and modules: those of deno.lock and of files that may be read.
 *
 * @throws {RangeError} on a path with a comma right below the root of the disk.
 *
 * @example
 * ```ts
 * import { grantsOf } from "./grants_of.ts";
 * import assert from "node:assert/strict";
 * const flags = grantsOf({
 *   mode: "plain",
 *   args: ["run", "--out", "mine"],
 *   root: "/faithmark",
 *   places: { cache: "/cache" },
 * });
 * assert.ok(flags.includes("--allow-write=/faithmark/mine"));
 * assert.ok(!flags.some((flag) => flag.startsWith("--allow-net")));
 * ```
 */
export function grantsOf(launch: Launch): string[] {
  const { mode, root, places } = launch;
  const names = [...namesOf(launch.args), ...launch.trusted ?? []];
  const read = [
    places.cache,
    ...launch.history ?? [],
    ...(places.mirror === undefined ? [] : [places.mirror]),
    ...(launch.scratch === undefined ? [] : [launch.scratch]),
    ...names.filter((name) => !isAddress(name)).flatMap((name) =>
      readable(resolve(root, name))
    ),
  ];
  const variables = mode === "net"
    ? [...VARIABLES, "FAITHMARK_AUTHORIZATION"]
    : VARIABLES;
  return [
    "--no-prompt",
    "--frozen",
    "--cached-only",
    "--no-remote",
    "--deny-import",
    ...flag("read", [root, ...paths(root, read).filter(outside(root))]),
    ...flag("write", paths(root, writable(launch))),
    ...flag("env", variables),
    ...flag("sys", ["systemMemoryInfo"]),
    ...flag("ffi", mode === "onnx" ? paths(root, ["node_modules"]) : []),
    ...flag("net", hostsOf(launch, names)),
  ];
}

function flag(name: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`--allow-${name}=${values.join(",")}`] : [];
}

function paths(root: string, names: readonly string[]): string[] {
  return [
    ...new Set(names.map((name) => withoutComma(resolve(root, name)))),
  ];
}

/** The path, or the nearest folder above it that has no comma: Deno's flags cannot hold one. */
function withoutComma(path: string): string {
  let grantable = path;
  while (grantable.includes(",")) grantable = dirname(grantable);
  if (grantable === path || dirname(grantable) !== grantable) return grantable;
  throw new RangeError(
    `Cannot permit a path: expected a folder above the first comma that is not the root of the disk, current value is ${path}`,
  );
}

/** Whether a path is not in the folder. */
function outside(folder: string): (path: string) => boolean {
  return (path) => {
    const way = relative(folder, path);
    return way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way;
  };
}

/** Everything that arguments could mean by a path or an address. */
function namesOf(args: readonly string[]): string[] {
  return valuesOf(args).flatMap((value) => {
    const inside = value.includes("[") ? specValues(value) : [];
    return [value, ...inside].filter((name) => name !== "");
  });
}

/** The texts among the options of specs; none where the command will refuse them. */
function specValues(text: string): string[] {
  try {
    return parseSpecs(text).flatMap(({ options }) =>
      Object.values(options).filter((value) => typeof value === "string")
    );
  } catch {
    return [];
  }
}

function readable(path: string): string[] {
  const hasNeighbours = /\.(m?[jt]s|json)$/i.test(path);
  const folder = dirname(path);
  // The root of a disk is nobody's folder of modules.
  return hasNeighbours && dirname(folder) !== folder ? [path, folder] : [path];
}

function writable(
  { mode, args, root, places, scratch, usualOut }: Launch,
): string[] {
  if (mode === "train") {
    return ["models/weights", "tasks/certificates", "runs/training"];
  }
  const { command, folders, out } = callOf(args);
  if (mode === "fetch" || command === "fetch") return [places.cache];
  if (READ_ONLY.has(command)) return [];
  if (command === "fsck" && !args.includes("--repair")) return [];
  if (command === "verify") return scratch === undefined ? [] : [scratch];
  if (command === "publish" || command === "merge") {
    return out === undefined ? [] : [dirname(resolve(root, out))];
  }
  if (out !== undefined) return [out];
  if (folders.length > 0) return [...folders];
  return usualOut === undefined ? [] : [usualOut];
}

function hostsOf({ mode, hosts = [] }: Launch, names: readonly string[]) {
  if (mode === "fetch") return hosts;
  if (mode !== "net") return [];
  const urls = names.filter(isAddress).filter((name) => URL.canParse(name));
  return [...new Set(urls.map((name) => new URL(name).host))];
}

function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}
