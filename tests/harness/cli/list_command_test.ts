import assert from "node:assert/strict";
import { faithmark } from "../faithmark.ts";

Deno.test("faithmark list: every kind, as text and as JSON", async () => {
  const kinds = ["explainers", "metrics", "tasks", "datasets", "suites"];
  for (const kind of [...kinds, "portraits"]) {
    const { code, stdout } = await faithmark("list", kind, "--json");
    assert.equal(code, 0);
    const ids: string[] = JSON.parse(stdout).map(({ id }: { id: string }) =>
      id
    );
    assert.ok(ids.length > 0 && ids.every((id) => typeof id === "string"));
    const text = (await faithmark("list", kind)).stdout;
    for (const id of ids) assert.match(text, new RegExp(`^${id}`, "m"));
  }
});
