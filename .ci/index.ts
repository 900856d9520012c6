/**
 * Writes the index of every plug-in room from the files in its folder: `deno task index`, or
 * `--check` to fail where one is stale.
 *
 * @module
 */

/** A folder of plug-ins and the list that its index exports. */
export interface Room {
  /** Path from the project's root. */
  readonly folder: string;
  /** Name of the exported list. */
  readonly list: string;
  /** Contract of its plug-ins. */
  readonly type: string;
  /** True when plug-ins lie one folder deeper, by category. */
  readonly nested: boolean;
}

/** A plug-in file and the const that it exports. */
export interface Plugin {
  /** Path from the room's folder. */
  readonly path: string;
  /** Name of the exported const. */
  readonly symbol: string;
}

/** Every room that has an index. */
export const rooms: readonly Room[] = [
  { folder: "explainers", list: "explainers", type: "Explainer", nested: true },
  { folder: "metrics", list: "metrics", type: "Metric", nested: true },
  { folder: "datasets", list: "datasets", type: "Dataset", nested: false },
  { folder: "tasks", list: "tasks", type: "Task", nested: false },
  { folder: "tasks/suites", list: "suites", type: "Suite", nested: false },
  {
    folder: "explainers/portraits",
    list: "portraits",
    type: "Portrait",
    nested: false,
  },
];

/** The id that a plug-in file's name stands for: the name without folder and extension. */
export function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, "");
}

/** `kernel_shap` → `kernelShap`. */
export function camelCase(id: string): string {
  return id.replace(
    /_([a-z0-9])/g,
    (_, letter: string) => letter.toUpperCase(),
  );
}

/**
 * The const that a plug-in file exports under its own name, or under its name and its contract's
 * (`switchTask`) where the name is a reserved word.
 *
 * @throws {RangeError} when the source exports neither.
 */
export function pluginSymbol(
  path: string,
  type: string,
  source: string,
): string {
  const own = camelCase(idOf(path));
  const exported = [...source.matchAll(/^export const (\w+)/gm)].map((match) =>
    match[1]!
  );
  const symbol = [own, own + type].find((name) => exported.includes(name));
  if (symbol === undefined) {
    throw new RangeError(
      `Cannot index ${path}: expected it to export const ${own}, current value is [${exported}]`,
    );
  }
  return symbol;
}

/** The plug-ins in a room's folder, by id. */
export function pluginsIn({ folder, type, nested }: Room): Plugin[] {
  const folders = nested
    ? entries(folder, "directory")
      .filter((name) =>
        !rooms.some((room) => room.folder === `${folder}/${name}`)
      )
      .map((name) => `${name}/`)
    : [""];
  return folders
    .flatMap((inside) =>
      entries(`${folder}/${inside}`, "file").map((name) => inside + name)
    )
    .filter((path) => path.endsWith(".ts") && idOf(path) !== "index")
    .sort((a, b) => idOf(a) < idOf(b) ? -1 : 1)
    .map((path) => ({
      path,
      symbol: pluginSymbol(
        `${folder}/${path}`,
        type,
        Deno.readTextFileSync(`${folder}/${path}`),
      ),
    }));
}

/** The text of a room's `index.ts`, formatted as `deno fmt` would. */
export function indexText(
  { folder, list, type }: Room,
  plugins: readonly Plugin[],
): string {
  const contract = `${
    folder.replace(/[^/]+/g, "..")
  }/core/contracts/${type.toLowerCase()}.ts`;
  const lines = plugins.map(({ symbol }) => `  ${symbol},\n`).join("");
  return [
    "/**",
    ` * Every plug-in of this room, by id; written by \`deno task index\`.`,
    " *",
    " * @module",
    " */",
    `import type { ${type} } from "${contract}";`,
    ...plugins.map(({ path, symbol }) => importLine(symbol, `./${path}`)),
    "",
    `/** The ${list}, by id. */`,
    `export const ${list}: readonly ${type}[] = [${lines && `\n${lines}`}];`,
    "",
  ].join("\n");
}

function importLine(symbol: string, path: string): string {
  const line = `import { ${symbol} } from "${path}";`;
  return line.length <= 80 ? line : `import {\n  ${symbol},\n} from "${path}";`;
}

/**
 * Names in a folder; none when there is no such folder. Folders that hold no plug-ins are left out.
 */
function entries(folder: string, kind: "file" | "directory"): string[] {
  try {
    return [...Deno.readDirSync(folder)]
      .filter((entry) => kind === "file" ? entry.isFile : entry.isDirectory)
      .map((entry) => entry.name)
      .filter((name) => name !== "parts");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

if (import.meta.main) {
  const check = Deno.args.includes("--check");
  const stale = rooms.filter((room) => {
    const path = `${room.folder}/index.ts`;
    const text = indexText(room, pluginsIn(room));
    const fresh = entries(room.folder, "file").includes("index.ts") &&
      Deno.readTextFileSync(path) === text;
    if (!fresh && !check) Deno.writeTextFileSync(path, text);
    return !fresh;
  });
  for (const { folder } of stale) {
    console.log(
      `${folder}/index.ts ${
        check ? "is stale: run deno task index" : "written"
      }`,
    );
  }
  if (check && stale.length > 0) Deno.exit(1);
}
