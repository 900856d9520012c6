import assert from "node:assert/strict";
import { download } from "../../../harness/data/download.ts";
import {
  type Answer,
  mayServe,
  packed,
  published,
  withFolder,
  withServer,
} from "../published.ts";

const size = packed.length;
const test = (name: string, fn: () => Promise<void>) =>
  Deno.test({ name: `download: ${name}`, ignore: !mayServe, fn });

/** Downloads with these answers; what was asked for. */
async function asked(answers: Answer[]): Promise<(string | null)[]> {
  const requests: (string | null)[] = [];
  await withServer(
    answers,
    (url, asked) =>
      withFolder(async (folder) => {
        const seen: number[] = [];
        const path = await download(await published(url), folder, {
          progress: (bytes) => seen.push(bytes),
        });
        assert.equal(path, `${folder}/a.gz`);
        assert.deepEqual(await Deno.readFile(path), packed);
        const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
        assert.deepEqual(names, ["a.gz"]);
        assert.equal(seen.at(-1), size);
        requests.push(...asked);
      }),
  );
  return requests;
}

test("a whole file at once", async () => {
  assert.deepEqual(await asked([]), [null]);
});

test("goes on where the line broke, as often as it brings something new", async () => {
  const breaks = [1000, 2000, 10, 1, 5000].map((breakAfter) => ({
    breakAfter,
  }));
  assert.deepEqual(await asked(breaks), [
    null,
    "bytes=1000-",
    "bytes=3000-",
    "bytes=3010-",
    "bytes=3011-",
    "bytes=8011-",
  ]);
});

test("starts afresh where the server knows no ranges, or has no such range", async () => {
  assert.deepEqual(
    await asked([{ breakAfter: 1000 }, { ignoreRange: true }]),
    [null, "bytes=1000-"],
  );
  assert.deepEqual(
    await asked([{ breakAfter: 1000 }, { status: 416 }]),
    [null, "bytes=1000-", null],
  );
});

test("a file that is another one is never kept", () =>
  withFolder(async (folder) => {
    const wrong = packed.slice();
    wrong[size - 20]! ^= 1;
    const longer = Uint8Array.of(...packed, 0);
    for (const body of [wrong, longer]) {
      const answers = Array(3).fill({ body });
      await withServer(answers, async (url) => {
        await assert.rejects(
          download(await published(url), folder),
          body === wrong
            ? /Cannot fetch a\.gz: http:.*expected a complete gzip file/
            : /Cannot fetch a\.gz: http:.*more than \d+ bytes came/,
        );
      });
      const [left, ...more] = [...Deno.readDirSync(folder)];
      assert.deepEqual([left?.name, more], ["a.gz.part", []]);
      assert.equal(Deno.statSync(`${folder}/a.gz.part`).size, 0);
    }
    // The same, damaged once on the way.
    await withServer([{ body: wrong }], async (url) => {
      await download(await published(url), folder);
    });
  }));

test("a call that was ended is gone on with by the next", () =>
  withFolder(async (folder) => {
    await withServer([{ breakAfter: 700, stall: true }], async (url, asked) => {
      const file = await published(url);
      const stop = new AbortController();
      await assert.rejects(
        download(file, folder, {
          signal: stop.signal,
          progress: (bytes) => bytes === 700 && stop.abort(),
        }),
        { name: "AbortError" },
      );
      await download(file, folder);
      assert.deepEqual(asked, [null, "bytes=700-"]);
    });
  }));

test("a server that falls silent is given up, and the next address taken", () =>
  withFolder((folder) =>
    withServer(
      Array(3).fill({ breakAfter: 0, stall: true }),
      (silent) =>
        withServer(
          Array(6).fill({ status: 404 }),
          (none) =>
            withServer([], async (good, asked) => {
              const options = { patience: 200 };
              await assert.rejects(
                download(await published(silent, none), folder, options),
                /a\.gz\/?: nothing came for 0\.2 s; http.*answers 404/,
              );
              await download(await published(none, good), folder);
              assert.deepEqual(asked, [null]);
            }),
        ),
    )
  ));

test("of two at a time one fetches", () =>
  withServer(
    [{ breakAfter: 1000 }],
    (url, asked) =>
      withFolder(async (folder) => {
        const file = await published(url);
        const paths = await Promise.all([
          download(file, folder),
          download(file, folder),
        ]);
        assert.deepEqual(paths, [`${folder}/a.gz`, `${folder}/a.gz`]);
        assert.deepEqual(asked, [null, "bytes=1000-"]);
      }),
  ));
