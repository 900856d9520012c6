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
  const found = new Set([path]);
  for (const file of found) {
    for (const source of importsOf(file, read)) found.add(source);
  }
  return found;
}

/** What `entry` loads on the way to `altered`, both included; nothing where it does not load it. */
export function wayTo(
  entry: string,
  altered: string,
  read: ReadText = textOf,
): Set<string> {
  const files = reachable(entry, read);
  const found = new Set(files.has(altered) ? [altered] : []);
  for (const target of found) {
    for (const file of files) {
      if (importsOf(file, read).includes(target)) found.add(file);
    }
  }
  return found;
}

/**
 * The text of a file as it must be elsewhere: relative imports lead to the project, but for those
 * of files `beside` it, and so does `import.meta.url`.
 */
export function moved(
  path: string,
  text: string,
  beside: ReadonlySet<string>,
): string {
  return text
    .replace(declaration, (whole, start, source, end) => {
      const target = resolved(path, source);
      return beside.has(target)
        ? whole
        : `${start}${new URL(target, root).href}${end}`;
    })
    .replaceAll("import.meta.url", JSON.stringify(new URL(path, root).href));
}

/** Paths from the root of what a file imports from the project. */
function importsOf(path: string, read: ReadText): readonly string[] {
  const text = read(path);
  const known = imports.get(path);
  if (known?.text === text) return known.paths;
  const paths = [...text.matchAll(declaration)]
    .map(([, , source]) => resolved(path, source!));
  imports.set(path, { text, paths });
  return paths;
}

function resolved(path: string, source: string): string {
  return new URL(source, new URL(path, root)).href.slice(root.href.length);
}
