import assert from "node:assert/strict";
import { hostAccess } from "../../../harness/data/host_access.ts";
import { h5adFile } from "../../core/formats/h5ad_file.ts";

Deno.test("hostAccess: modules by their path from the current folder", async () => {
  const { default: halves } = await hostAccess.importModule(
    "./tests/fixtures/plugins/halves.ts",
  );
  assert.equal((halves as { id: string }).id, "halves");
  await assert.rejects(hostAccess.importModule("./no_such.ts"), /no_such\.ts/);
});

Deno.test("hostAccess: matrices are read", async () => {
  const parts = { target: "kind", matrix: "raw/X" } as const;
  const { inputs } = await hostAccess.readMatrix("a", await h5adFile(), parts);
  assert.deepEqual(inputs.shape, [4, 3]);
});

Deno.test("hostAccess: servers are asked", async () => {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    () => Response.json([1]),
  );
  try {
    const url = `http://127.0.0.1:${server.addr.port}/`;
    assert.deepEqual(await hostAccess.post(url, {}), [1]);
  } finally {
    await server.shutdown();
  }
});
