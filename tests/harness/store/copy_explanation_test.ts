import assert from "node:assert/strict";
import { copyExplanation } from "../../../harness/store/copy_explanation.ts";
import { readExplanation } from "../../../harness/store/read_store.ts";
import { writeExplanation } from "../../../harness/store/write_store.ts";
import { withStore } from "../with_store.ts";

const key = "e1".repeat(32);

Deno.test("copyExplanation: the copy is the same, and false says that there is none", () =>
  withStore((from) =>
    withStore(async (to) => {
      const explanation = {
        attributions: { shape: [1, 2], data: new Float32Array([1, 2]) },
        baseValues: new Float64Array([3]),
      };
      await writeExplanation(from, key, explanation, {
        cost: null,
        milliseconds: 5,
      });
      assert.equal(await copyExplanation(from, to, key), true);
      const copy = await readExplanation(to, key);
      assert.deepEqual(copy, await readExplanation(from, key));
      assert.equal(copy!.stored.cost, null);
      assert.equal(await copyExplanation(from, to, "e2"), false);
    })
  ));
