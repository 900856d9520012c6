import { none, plugins, read, sources, valuesOf } from "./project.ts";

Deno.test("architecture: a source starts with what it is", () => {
  none(
    sources.filter((path) =>
      valuesOf(path).length > 0 &&
      !/^\/\*\*[^]*?@module\s+\*\/\n/.test(read(path))
    ),
    "Start the file with a doc comment that ends with @module",
  );
});

Deno.test("architecture: a source shows what it exports at work", () => {
  // Constants have nothing to show; examples of the harness would need files to write to, those of
  // boards a whole board.
  none(
    sources.filter((path) => {
      const text = read(path);
      return !/^(boards|harness|tasks\/suites)\//.test(path) &&
        (plugins.includes(path) || /^export (async )?function/m.test(text)) &&
        !/^ \* ```ts\n[^]*?\bassert\b[^]*?^ \* ```$/m.test(text);
    }),
    "Add an @example with an assertion to the docs; deno task test runs it",
  );
});
