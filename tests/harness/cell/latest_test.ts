import assert from "node:assert/strict";
import { latest } from "../../../harness/cell/latest.ts";

Deno.test("latest: keeps one result, none that failed, and forgets", async () => {
  const kept = latest<number>();
  let made = 0;
  const make = () => Promise.resolve(++made);
  assert.equal(await kept.take("a", make), 1);
  assert.equal(await kept.take("a", make), 1);
  assert.equal(await kept.take("b", make), 2);
  assert.equal(await kept.take("a", make), 3);
  kept.forget();
  assert.equal(await kept.take("a", make), 4);
  await assert.rejects(kept.take("c", () => Promise.reject(new Error("no"))));
  assert.equal(await kept.take("c", make), 5);
});
