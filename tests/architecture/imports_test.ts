import { importsOf, none, sources } from "./project.ts";

Deno.test("architecture: no file imports itself through others, types included", () => {
  const imports = new Map(sources.map((path) => [path, importsOf(path)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of sources) visit(path, []);
  none(
    cycles,
    "Cut the cycle: whoever needs a word imports the file that owns it",
  );
});
