/**
 * Which files of the project import which.
 *
 * @module
 */

/** The project's root. */
export const root = new URL("../../", import.meta.url);

/** Gives the text of a file, by its path from the root. */
export type ReadText = (path: string) => string;

/**
 * Import and export declarations that end in a relative path: `deno fmt` ends them in one line, and
 * no line of a comment starts so.
 */
const declaration = /^((?:import|export|\}).*")(\.[^"]+)(";)$/gm;

const texts = new Map<string, string>();
const imports = new Map<
  string,
  { readonly text: string; readonly paths: readonly string[] }
>();

/** Text of a file of the project, read once. */
export function textOf(path: string): string {
  const text = texts.get(path) ?? Deno.readTextFileSync(new URL(path, root));
  texts.set(path, text);
  return text;
}

/** The file itself and everything of the project that it imports, at any depth. */
export function reachable(path: string, read: ReadText = textOf): Set<string> {
  const files = new Set([path]);
  for (const file of files) {
    for (const source of importsOf(file, read)) files.add(source);
  }
  return files;
}

/** The imports between `entry` and `altered`, both included; nothing where there is no path. */
export function pathTo(
  entry: string,
  altered: string,
  read: ReadText = textOf,
): Set<string> {
  const files = reachable(entry, read);
  const path = new Set(files.has(altered) ? [altered] : []);
  for (const target of path) {
    for (const file of files) {
      if (importsOf(file, read).includes(target)) path.add(file);
    }
  }
  return path;
}

/**
 * The text of a file for another place. Relative imports of files that are not `copied` with it
 * lead to the project, and so does `import.meta.url`.
 */
export function relocated(
  path: string,
  text: string,
  copied: ReadonlySet<string>,
): string {
  return text
    .replace(declaration, (statement, start, source, end) => {
      const target = resolved(path, source);
      return copied.has(target)
        ? statement
        : `${start}${new URL(target, root).href}${end}`;
    })
    .replaceAll("import.meta.url", JSON.stringify(new URL(path, root).href));
}

/** Paths from the root of what a file imports from the project. */
function importsOf(path: string, read: ReadText): readonly string[] {
  const text = read(path);
  const cached = imports.get(path);
  if (cached?.text === text) return cached.paths;
  const paths = [...text.matchAll(declaration)]
    .map(([, , source]) => resolved(path, source!));
  imports.set(path, { text, paths });
  return paths;
}

function resolved(path: string, source: string): string {
  return new URL(source, new URL(path, root)).href.slice(root.href.length);
}
