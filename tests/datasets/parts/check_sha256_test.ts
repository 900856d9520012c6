import assert from "node:assert/strict";
import { checkSha256 } from "../../../datasets/parts/check_sha256.ts";

const EMPTY =
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

Deno.test("checkSha256: accepts the pinned bytes only", async () => {
  await checkSha256("a", new Uint8Array(), EMPTY);
  await assert.rejects(
    checkSha256("a", new Uint8Array([0]), EMPTY),
    new RegExp(`a: expected sha256 ${EMPTY}, current value is 6e340b9c`),
  );
});
