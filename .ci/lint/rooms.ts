/**
 * The rooms of the project: its top folders, and which may import which.
 *
 * @module
 */

const root = new URL("../..", import.meta.url).pathname;

/** Rooms that a room may import besides itself; rooms that are not listed import what they like. */
export const importable: { readonly [room: string]: readonly string[] } = {
  core: [],
  datasets: ["core"],
  models: ["core"],
  explainers: ["core"],
  metrics: ["core"],
  analysis: ["core"],
  boards: ["core"],
  tasks: ["core", "datasets", "models", "metrics"],
  harness: [
    "core",
    "datasets",
    "models",
    "explainers",
    "metrics",
    "analysis",
    "boards",
    "tasks",
  ],
};

/** The path from the project's root. */
export function projectPath(filename: string): string {
  const path = filename.replace(/^file:\/\//, "").replaceAll("\\", "/");
  return path.startsWith(root) ? path.slice(root.length) : path;
}

/** First folder of a path, or the file's own name at the top level. */
export function roomOf(path: string): string {
  return path.split("/", 1)[0]!;
}
