/**
 * Rooms import only what lies below them, `parts/` are private to their parent, and packages stay
 * in the rooms that wrap them.
 *
 * @module
 */
import { importable, projectPath, roomOf } from "./rooms.ts";

/** Rooms that may import a package; packages that are not listed are open to all. */
const importers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^node:/, ["harness"]],
  [/^@tensorflow\/tfjs-core(\/|$)/, ["models", "explainers"]],
  [/^@tensorflow\//, ["models"]],
];

/** Reports an import that points the wrong way. */
export const importDirection: Deno.lint.Rule = {
  create(context) {
    const path = projectPath(context.filename);
    const check = (source: Deno.lint.Node | null, type = false) => {
      if (source?.type !== "Literal") return;
      // A type of a tensor is gone before anything runs.
      if (type && source.value === "@tensorflow/tfjs-core") return;
      const reason = forbidden(path, String(source.value));
      if (reason) context.report({ node: source, message: reason });
    };
    return {
      ImportDeclaration: (node) =>
        check(node.source, node.importKind === "type"),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};

/** Why the file at `path` may not import `source`; nothing when it may. */
function forbidden(path: string, source: string): string | undefined {
  if (/^(npm|jsr|https?):/.test(source)) {
    return `Packages are pinned in deno.json: import ${source} by its name there`;
  }
  return source.startsWith(".")
    ? forbiddenFile(path, source)
    : forbiddenPackage(roomOf(path), source);
}

function forbiddenPackage(room: string, source: string): string | undefined {
  const rooms = importers.find(([packages]) => packages.test(source))?.[1];
  if (!rooms || !(room in importable) || rooms.includes(room)) return undefined;
  const names = rooms.map((name) => `${name}/`).join(" and ");
  return `Only ${names} may import ${source}`;
}

function forbiddenFile(path: string, source: string): string | undefined {
  const room = roomOf(path);
  const url = new URL(source, `file:///project/${path}`).pathname;
  if (!url.startsWith("/project/")) return `${source} lies outside the project`;
  const targetPath = url.slice("/project/".length);
  const parent = /^(.*?\/)parts\//.exec(targetPath)?.[1];
  if (room in importable && parent !== undefined && !path.startsWith(parent)) {
    return `${source} is private to ${parent}: what two families need rises one level`;
  }
  const target = roomOf(targetPath);
  const allowed = importable[room];
  if (!allowed || target === room || allowed.includes(target)) return undefined;
  const names = ["itself", ...allowed].join(", ");
  return `${room}/ may import ${names}; ${source} is in ${target}`;
}
