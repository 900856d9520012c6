import assert from "node:assert/strict";
import { gzipSync } from "fflate";
import { gunzip } from "../../../core/formats/gunzip.ts";
import { everyCut, refusedOrWhole } from "./damage.ts";

const contents = new TextEncoder().encode("1,2,3\n".repeat(30) + "4,5,6\n");
const packed = Uint8Array.from(gzipSync(contents, { mtime: 0 }));

Deno.test("gunzip: what was packed", async () => {
  assert.deepEqual(await gunzip("a.gz", packed), contents);
});

Deno.test("gunzip: a file cut short anywhere, or with bytes after its end, is refused", async () => {
  await everyCut(packed, (bytes) => gunzip("a.gz", bytes), /a\.gz: expected/);
  const longer = Uint8Array.of(...packed, 1, 2, 3);
  await assert.rejects(
    gunzip("a.gz", longer),
    /a\.gz: expected a complete gzip/,
  );
});

Deno.test("gunzip: changed bytes are refused, or were none of the contents'", () =>
  refusedOrWhole(
    packed,
    (bytes) => gunzip("a.gz", bytes),
    /a\.gz: expected a complete gzip file, current value is/,
    (value) => assert.deepEqual(value, contents),
  ));

Deno.test("gunzip: contents far larger than the file are refused before they are unpacked", async () => {
  const bomb = Uint8Array.from(
    gzipSync(new Uint8Array(50_000_000), { level: 9 }),
  );
  assert.ok(bomb.length < 50_000);
  await assert.rejects(
    gunzip("a.gz", bomb),
    /Cannot read a\.gz: expected a gzip file of at most \d+ bytes .*1000 times its size/,
  );
  const plain = new Uint8Array(900_000);
  assert.deepEqual(
    await gunzip("a.gz", Uint8Array.from(gzipSync(plain))),
    plain,
  );
});
