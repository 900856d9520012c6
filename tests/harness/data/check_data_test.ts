import assert from "node:assert/strict";
import { gzipSync } from "fflate";
import { checkData } from "../../../harness/data/check_data.ts";
import { contents, packed, published } from "../published.ts";

const file = await published();
const again = Uint8Array.from(gzipSync(contents, { mtime: 0, level: 1 }));

Deno.test("checkData: the published bytes, or the same contents packed anew", async () => {
  await checkData(file, packed, "a.gz");
  await checkData(file, again, "a.gz");
});

Deno.test("checkData: other bytes are an error with place, expected and found", async () => {
  const { unpacked: _, ...plain } = file;
  await assert.rejects(checkData(plain, again, "folder/a.gz"), {
    name: "RangeError",
    message: new RegExp(
      `Cannot use folder/a\\.gz: expected sha256 ${file.sha256} \\(${file.bytes} bytes\\), current value is [0-9a-f]{64} \\(${again.length} bytes\\)`,
    ),
  });
  const other = Uint8Array.from(gzipSync(contents.slice(1), { mtime: 0 }));
  await assert.rejects(
    checkData(file, other, "a.gz"),
    /expected contents of sha256 .*\(60000 bytes\), .*\(59999 bytes\)/,
  );
  await assert.rejects(
    checkData(file, packed.slice(0, -1), "a.gz"),
    /a\.gz: expected a complete gzip file/,
  );
});
