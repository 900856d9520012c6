import assert from "node:assert/strict";
import {
  explanationFile,
  parseExplanation,
} from "../../../harness/store/parse_explanation.ts";
import type { StoredExplanation } from "../../../harness/store/store_path.ts";

const digest = "ab".repeat(32);
const stored: StoredExplanation = {
  schema: 2,
  key: digest,
  cost: null,
  milliseconds: 5,
  arrays: { attributions: digest },
  subsets: [[[0, 1]]],
};

Deno.test("parseExplanation: what was written is read, and what schema 1 wrote", async () => {
  assert.deepEqual(
    await parseExplanation(await explanationFile(stored)),
    stored,
  );
  assert.deepEqual(await parseExplanation({ ...stored, schema: 1 }), stored);
});

Deno.test("parseExplanation: another number, name or shape is refused", async () => {
  const written = await explanationFile(stored);
  const cases: readonly [object, RegExp][] = [
    [{ milliseconds: 6 }, /the sum of its content/],
    [{ subsets: [[[0, 2]]] }, /the sum of its content/],
    [{ arrays: { attributions: "../a" } }, /64 hexadecimal .*"attributions"/],
    [{ arrays: {} }, /attributions among its arrays, current value is none/],
    [{ schema: 3 }, /newer version/],
  ];
  for (const [changes, message] of cases) {
    await assert.rejects(parseExplanation({ ...written, ...changes }), message);
  }
});
