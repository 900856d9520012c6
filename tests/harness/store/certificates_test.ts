import assert from "node:assert/strict";
import {
  certificateParts,
  certificates,
} from "../../../harness/store/certificates.ts";
import { tasks } from "../../../tasks/index.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => Deno.readFile(new URL(path, root));

Deno.test("certificates: every network of a task, where its file lies and what it says", async () => {
  const task = tasks.find(({ id }) => id === "shapes_224")!;
  const found = await certificates(task, read);
  assert.deepEqual(found.map(({ id }) => id).sort(), [
    "shapes_224/cnn",
    "shapes_224/vit",
  ]);
  for (const { id, path, certificate } of found) {
    assert.equal(path, `tasks/certificates/${id}.json`);
    const [test, claims] = certificateParts(certificate);
    assert.match(test!, /^test rows 80, F1 [01]\.\d{4}, accuracy [01]\.\d{4}$/);
    assert.match(claims!, /^claims: \d+ confirmed/);
  }
  assert.deepEqual(await certificates({ id: "no_such_task" }, read), []);
});
