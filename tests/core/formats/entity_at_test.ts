import assert from "node:assert/strict";

Deno.test("entityAt: HDF5 prints nothing where a path is missing or a column is plain", async () => {
  const module = (path: string) =>
    JSON.stringify(new URL(path, import.meta.url).href);
  const code = `import { h5adFile } from ${module("./h5ad_file.ts")};
    import { readH5ad } from ${module("../../../core/formats/read_h5ad.ts")};
    import { readMatrix } from ${
    module("../../../harness/data/read_matrix.ts")
  };
    const bytes = await h5adFile();
    for (const target of ["type", "kind/codes", "kind/codes/x", "kind/no"]) {
      for (const read of [readH5ad, readMatrix]) {
        await read("a.h5ad", bytes, { target, matrix: "X" })
          .catch(({ message }) => console.log(message));
      }
    }`;
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--quiet", code],
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) =>
    new TextDecoder().decode(bytes)
  );
  assert.equal(err, "");
  assert.equal(out!.trim().split("\n").length, 8);
  assert.match(
    out!,
    /obs\/kind\/codes: expected a categorical column: .* is a plain one/,
  );
});
