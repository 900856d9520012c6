import assert from "node:assert/strict";
import { cellRunner } from "../../../harness/cell/cell_runner.ts";
import {
  findData,
  MissingFileError,
  readData,
} from "../../../harness/data/read_data.ts";
import { cellOf } from "../cell_of.ts";
import { drawn, toyTask } from "../toy_task.ts";
import {
  mayServe,
  packed,
  published,
  withFolder,
  withServer,
} from "../published.ts";

Deno.test("findData: the cache first, then the user's folder", () =>
  withFolder(async (folder) => {
    const [cache, mirror] = [`${folder}/cache`, `${folder}/mirror`];
    const file = await published();
    assert.equal(await findData(file, { cache, mirror }), undefined);
    for (const place of [mirror, cache]) {
      await Deno.mkdir(place);
      await Deno.writeFile(`${place}/a.gz`, packed);
      const found = await findData(file, { cache, mirror });
      assert.deepEqual(found, { path: `${place}/a.gz`, bytes: packed });
    }
  }));

Deno.test("findData: a damaged file is an error that names it, not one that is missing", () =>
  withFolder(async (cache) => {
    await Deno.writeFile(`${cache}/a.gz`, packed.slice(0, 100));
    await assert.rejects(findData(await published(), { cache }), {
      name: "RangeError",
      message:
        /Cannot read .*\/a\.gz: expected a complete gzip file.* 100 bytes/,
    });
  }));

Deno.test("readData: what is nowhere says what was looked at, and the command that fetches it", () =>
  withFolder(async (cache) => {
    await assert.rejects(
      readData("toy", await published("https://example.org/a.gz"), { cache }),
      (error) => {
        assert.ok(error instanceof MissingFileError);
        assert.equal(
          error.reason,
          'needs a.gz, which "deno task fetch toy" fetches',
        );
        assert.match(
          error.message,
          /Cannot read a file: .*looked in \/.* and FAITHMARK_DATA, which is not set/,
        );
        return true;
      },
    );
  }));

Deno.test({
  name:
    "readData: where the network may be used, it is fetched once; where it fails, that is said",
  ignore: !mayServe,
  fn: () =>
    withFolder((cache) =>
      withServer([{ status: 500 }, { status: 500 }, { status: 500 }], async (
        url,
        asked,
      ) => {
        const file = await published(url);
        await assert.rejects(
          readData("toy", file, { cache }),
          /Cannot fetch a\.gz: http.*the server answers 500/,
        );
        for (let i = 0; i < 2; i++) {
          assert.deepEqual(await readData("toy", file, { cache }), packed);
        }
        assert.equal(asked.length, 4);
      })
    ),
});

Deno.test("MissingFileError: whoever needs the file is skipped, with the command that fetches it", () =>
  withFolder(async (out) => {
    const task = {
      ...toyTask(),
      load: () => Promise.reject(new MissingFileError("needs a.gz", "nowhere")),
    };
    const runner = cellRunner({
      out,
      explainers: [drawn],
      metrics: [],
      tasks: [task],
    });
    const ran = (id: string) => ({ id, version: 1, options: {} });
    const cell = cellOf({ task: ran("toy"), explainer: ran("drawn") });
    const steps = [
      { kind: "load", task: cell.task },
      { kind: "explain", cell, batch: 1 },
      { kind: "score", cell },
    ] as const;
    const { signal } = new AbortController();
    for (const step of steps) {
      assert.deepEqual(await runner.take(step, signal), {
        status: "outcome",
        outcome: { status: "skipped", reason: "needs a.gz" },
      });
    }
  }));
