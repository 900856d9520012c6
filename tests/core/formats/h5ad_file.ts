/**
 * Small .h5ad files.
 *
 * @module
 */
import { File, ready } from "h5wasm";

type Values =
  | Int8Array
  | Int32Array
  | BigInt64Array
  | Float32Array
  | Float64Array;

const parts = {
  X: new Float32Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) as Values,
  codes: new Int8Array([1, 0, 0, 1]) as Int8Array | string[],
  categories: ["B", "T"] as Values | string[],
  genes: ["g1", "g2", "g3"],
  data: new Float32Array([5, 6, 7]) as Values,
  indices: new Int32Array([0, 2, 1]),
  indptr: new Int32Array([0, 2, 2, 3, 3]),
  encoding: "csr_matrix",
};

/**
 * Four cells of three genes in two classes, of column `kind`: dense `X`, CSR `raw/X`; some parts
 * may be others.
 */
export async function h5adFile(
  changes: Partial<typeof parts> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { X, codes, categories, genes, encoding, ...sparse } = {
    ...parts,
    ...changes,
  };
  const { FS } = await ready;
  const file = new File("made.h5ad", "w");
  const shape = [X.length / 3, 3];
  file.create_dataset({ name: "X", data: X, shape });
  const kind = file.create_group("obs").create_group("kind");
  kind.create_dataset({ name: "codes", data: codes });
  kind.create_dataset({ name: "categories", data: categories });
  const raw = file.create_group("raw");
  for (const parent of [file.create_group("var"), raw.create_group("var")]) {
    parent.create_attribute("_index", "index");
    parent.create_dataset({ name: "index", data: genes });
  }
  const csr = raw.create_group("X");
  csr.create_attribute("encoding-type", encoding);
  for (const [name, data] of Object.entries(sparse)) {
    csr.create_dataset({ name, data });
  }
  file.flush();
  file.close();
  const bytes = Uint8Array.from(FS.readFile("made.h5ad"));
  FS.unlink("made.h5ad");
  return bytes;
}
