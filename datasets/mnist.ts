/**
 * mnist: handwritten digits of 28×28 pixels.
 *
 * @module
 */
import type { Options } from "../core/contracts/card.ts";
import type { DataFile } from "../core/contracts/data_file.ts";
import type { Dataset, Read } from "../core/contracts/dataset.ts";
import type { Table } from "../core/contracts/table.ts";
import { checkSha256 } from "./parts/check_sha256.ts";
import { gunzip } from "../core/formats/gunzip.ts";
import { readIdx } from "../core/formats/read_idx.ts";
import { tableOf } from "../core/formats/table_of.ts";

const SIDE = 28;

const IMAGES = published("t10k-images-idx3-ubyte.gz", {
  sha256: "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
  bytes: 1648877,
  unpacked: {
    sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    bytes: 7840016,
  },
});
const LABELS = published("t10k-labels-idx1-ubyte.gz", {
  sha256: "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
  bytes: 4542,
  unpacked: {
    sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
    bytes: 10008,
  },
});

/**
 * The 10,000 test images of MNIST, `[28, 28, 1]` with pixels 0 (black) … 255 (white); labels 0 … 9.
 *
 * - Source: LeCun, Bottou, Bengio, Haffner (1998), from mirrors of its files. Both the published
 *   files and their decompressed contents are pinned.
 * - Deviation: the 60,000 training images are not used, so that little has to be fetched; tasks
 *   split the test images.
 * - Errors: `load` throws a `RangeError` that names the file and what was expected, when a file is
 *   malformed or not the pinned one.
 *
 * @example
 * ```ts
 * import { mnist } from "./mnist.ts";
 * import assert from "node:assert/strict";
 * assert.deepEqual(mnist.files!.map(({ bytes }) => bytes), [1648877, 4542]);
 * ```
 */
export const mnist: Dataset<Options> = {
  id: "mnist",
  version: 1,
  summary:
    "Handwritten digits, 28×28 grey pixels: the 10,000 test images of MNIST.",
  references: [
    "LeCun, Bottou, Bengio, Haffner (1998), Gradient-based learning applied to document recognition, doi:10.1109/5.726791",
  ],
  licence: IMAGES.licence,
  files: [IMAGES, LABELS],
  defaults: {},
  load,
};

async function load(_: Options, read: Read): Promise<Table> {
  const [images, labels] = [
    await arrayIn(IMAGES, read),
    await arrayIn(LABELS, read),
  ];
  return tableOf(
    IMAGES.path,
    { shape: [...images.shape, 1], data: images.data },
    labels,
    {
      classes: Array.from({ length: 10 }, (_, digit) => `${digit}`),
      inputNames: Array.from(
        { length: SIDE * SIDE },
        (_, i) => `row ${Math.floor(i / SIDE)}, column ${i % SIDE}`,
      ),
    },
  );
}

async function arrayIn({ path, unpacked }: DataFile, read: Read) {
  const contents = await gunzip(path, await read(path));
  const array = readIdx(path, contents);
  await checkSha256(path, contents, unpacked!.sha256);
  return array;
}

function published(
  path: string,
  pinned: Pick<DataFile, "sha256" | "bytes" | "unpacked">,
): DataFile {
  return {
    path,
    urls: [
      `https://storage.googleapis.com/cvdf-datasets/mnist/${path}`,
      `https://ossci-datasets.s3.amazonaws.com/mnist/${path}`,
    ],
    licence: "as published by LeCun, Cortes and Burges; none is stated",
    ...pinned,
  };
}
