import assert from "node:assert/strict";
import { contentSum } from "../../../core/records/content_sum.ts";

Deno.test("contentSum: the sha256 of canonical JSON", async () => {
  assert.equal(
    await contentSum({}),
    "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
  );
  assert.notEqual(await contentSum({ a: 1 }), await contentSum({ a: "1" }));
});
