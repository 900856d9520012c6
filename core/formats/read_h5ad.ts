/**
 * Reading annotated matrices of single cells (AnnData's .h5ad).
 *
 * @module
 */
import type { Dataset as Values, Group } from "h5wasm";
import type { NdArray } from "../contracts/nd_array.ts";
import type { Table } from "../contracts/table.ts";
import { entityAt, isGroup, isValues } from "./entity_at.ts";
import { checkFloat32 } from "./check_float32.ts";
import { h5adCategories } from "./h5ad_categories.ts";
import { malformed } from "./malformed.ts";
import { tableOf } from "./table_of.ts";
import { messageOf } from "../plugins/message_of.ts";

/** The parts of a file to read. */
export interface H5adLayout {
  /** Column of `obs` with the classes, as a categorical of texts, numbers or truth values. */
  readonly target: string;
  /** Which matrix: scaled values (`X`) or the values before scaling (`raw/X`). @default "X" */
  readonly matrix?: "X" | "raw/X";
}

/** Marker genes of each class with their scores, strongest first. */
export type Markers = ReadonlyMap<
  string,
  readonly (readonly [string, number])[]
>;

/** A table with the marker genes of each class; without any where the file holds none. */
export interface H5adTable extends Table {
  /** `uns/rank_genes_groups`, where it was computed for the same target. */
  readonly markers: Markers;
}

/**
 * Cells with their classes.
 *
 * - The matrix may be dense or CSR.
 * - Labels follow the file's order of categories.
 * - The file must be complete and unchanged: HDF5 notices a file cut short, but may take long over
 *   a file whose bytes were changed, or misread it. Check pinned files by sha256 first.
 *
 * @param path Named by errors.
 * @throws {RangeError} that names file, expected and found where a part is missing, has another
 *   type or does not fit the others.
 *
 * @example
 * ```ts
 * import { readH5ad } from "./read_h5ad.ts";
 * import assert from "node:assert/strict";
 * await assert.rejects(
 *   readH5ad("a.h5ad", new Uint8Array(100), { target: "cell_type" }),
 *   /Cannot read a.h5ad: expected the signature of an HDF5 file/,
 * );
 * ```
 */
export async function readH5ad(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { target, matrix = "X" }: H5adLayout,
): Promise<H5adTable> {
  checkWhole(path, bytes);
  // Loaded only when there is something to read: it holds all of HDF5.
  const { File, ready } = await import("h5wasm");
  const { FS } = await ready;
  const name = `${++opened}.h5ad`;
  FS.writeFile(name, bytes);
  try {
    const file = new File(name, "r");
    // A file that cannot be opened has a negative number.
    if (file.file_id < 0n) {
      malformed(path, "a complete HDF5 file", `${bytes.length} bytes`);
    }
    try {
      return tableIn(path, file, target, matrix);
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return malformed(path, "a sound HDF5 file", messageOf(error));
  } finally {
    FS.unlink(name);
  }
}

let opened = 0;

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** Offset of the file's length in the superblock of each version. */
const LENGTH_AT = [40, 44, 28, 28];

function checkWhole(path: string, bytes: Uint8Array): void {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) {
    malformed(path, "the signature of an HDF5 file", `[${bytes.slice(0, 8)}]`);
  }
  const at = LENGTH_AT[bytes[8] ?? 0];
  if (at === undefined || bytes.length < at + 8) {
    malformed(
      path,
      "a superblock of version 0 to 3",
      `[${bytes.slice(8, 16)}]`,
    );
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset)
    .getBigUint64(at, true);
  if (length > bytes.length) {
    malformed(path, `${length} bytes`, bytes.length);
  }
}

function tableIn(
  path: string,
  file: Group,
  target: string,
  matrix: "X" | "raw/X",
): H5adTable {
  const shape = (at: string) => valuesIn(path, file, at).shape!;
  const column = entityAt(file, `obs/${target}`);
  if (column && isValues(column)) {
    malformed(
      `${path}, obs/${target}`,
      'a categorical column: obs[name].astype("category") makes one',
      "a plain one",
    );
  }
  const codes = valuesIn(path, file, `obs/${target}/codes`);
  const place = `obs/${target}/categories`;
  const classes = h5adCategories(
    `${path}, ${place}`,
    valuesIn(path, file, place),
  );
  const parent = matrix === "X" ? "var" : "raw/var";
  const index = groupAt(file, parent)?.attrs["_index"]?.value;
  const genes = textsIn(path, file, `${parent}/${index ?? "_index"}`);
  const rows = codes.shape![0]!;
  const size = genes.length;
  let inputs: NdArray = { shape: [rows, size], data: new Float64Array() };
  const sparse = groupAt(file, matrix);
  if (sparse) {
    const [data, indices, starts] = ["data", "indices", "indptr"].map((part) =>
      numbersIn(path, file, `${matrix}/${part}`)
    ) as [Numbers, Numbers, Numbers];
    const encoding = sparse.attrs["encoding-type"]?.value;
    if (encoding !== "csr_matrix") {
      malformed(`${path}, ${matrix}`, "a dense or CSR matrix", encoding);
    }
    if (
      starts.length !== rows + 1 || starts[0] !== 0 ||
      starts[rows] !== data.length || indices.length !== data.length ||
      starts.some((start, i) => i > 0 && start < starts[i - 1]!) ||
      indices.some((column) => column < 0 || column >= size)
    ) {
      malformed(
        `${path}, ${matrix}`,
        `a CSR matrix of ${rows} by ${size}`,
        `${starts.length} starts, ${indices.length} indices, ${data.length} numbers`,
      );
    }
    const rowOf = new Int32Array(data.length);
    for (let row = 0; row < rows; row++) {
      rowOf.fill(row, starts[row]!, starts[row + 1]!);
    }
    checkFloat32(`${path}, ${matrix}`, {
      values: data,
      row: (k) => rowOf[k]!,
      column: (k) => indices[k]!,
      names: genes,
    });
    inputs = { ...inputs, data: new Float32Array(rows * size) };
    for (let k = 0; k < data.length; k++) {
      inputs.data[rowOf[k]! * size + indices[k]!]! += data[k]!;
    }
  } else {
    if (`${shape(matrix)}` !== `${inputs.shape}`) {
      malformed(
        `${path}, ${matrix}`,
        `[${inputs.shape}]`,
        `[${shape(matrix)}]`,
      );
    }
    inputs = { ...inputs, data: numbersIn(path, file, matrix) };
  }
  const labels = Float64Array.from(
    numbersIn(path, file, `obs/${target}/codes`),
  );
  return {
    ...tableOf(path, inputs, { shape: [rows], data: labels }, {
      classes,
      inputNames: genes,
    }),
    markers: markersIn(path, file, target, classes),
  };
}

function markersIn(
  path: string,
  file: Group,
  target: string,
  classes: readonly string[],
): Markers {
  const place = "uns/rank_genes_groups";
  const by = entityAt(file, `${place}/params/groupby`);
  if (!by || !isValues(by) || by.value !== target) return new Map();
  // One record per rank, one field per class.
  const records = (part: string) => {
    const values = valuesIn(path, file, `${place}/${part}`);
    const fields = values.metadata.compound_type?.members.map(({ name }) =>
      name
    );
    return { fields: fields ?? [], rows: values.value as unknown[][] };
  };
  const [names, scores] = [records("names"), records("scores")];
  return new Map(classes.map((label) => {
    const [gene, score] = [names, scores].map(({ fields }) =>
      fields.indexOf(label)
    ) as [number, number];
    if (gene < 0 || score < 0 || names.rows.length !== scores.rows.length) {
      malformed(`${path}, ${place}`, `markers of "${label}"`, names.fields);
    }
    return [
      label,
      names.rows.map((row, i) =>
        [String(row[gene]), Number(scores.rows[i]![score])] as const
      ),
    ];
  }));
}

type Numbers = Float64Array;

function valuesIn(path: string, file: Group, at: string): Values {
  const entity = entityAt(file, at);
  return entity && isValues(entity)
    ? entity
    : malformed(path, `a dataset ${at}`, entity ? "something else" : "nothing");
}

function groupAt(file: Group, at: string): Group | undefined {
  const entity = entityAt(file, at);
  return entity && isGroup(entity) ? entity : undefined;
}

function numbersIn(path: string, file: Group, at: string): Numbers {
  const { value } = valuesIn(path, file, at);
  if (!ArrayBuffer.isView(value) || value instanceof DataView) {
    return malformed(`${path}, ${at}`, "numbers", typeof value);
  }
  if (value instanceof BigInt64Array || value instanceof BigUint64Array) {
    const exact = (one: bigint) =>
      Number.isSafeInteger(Number(one))
        ? Number(one)
        : malformed(`${path}, ${at}`, "integers up to 2⁵³", one);
    return Float64Array.from(value as Iterable<bigint>, exact);
  }
  return Float64Array.from(value as ArrayLike<number>);
}

function textsIn(path: string, file: Group, at: string): string[] {
  const { value } = valuesIn(path, file, at);
  return Array.isArray(value) && value.every((item) => typeof item === "string")
    ? value
    : malformed(`${path}, ${at}`, "texts", typeof value);
}
