import assert from "node:assert/strict";
import { postJson } from "../../../harness/data/post_json.ts";

/** Asks a server that answers so. */
async function ask(
  answer: (request: Request) => Response | Promise<Response>,
  options: Parameters<typeof postJson>[2] = {},
): Promise<unknown> {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    answer,
  );
  try {
    return await postJson(
      `http://127.0.0.1:${server.addr.port}/predict`,
      { instances: [[1, 2]] },
      options,
    );
  } finally {
    await server.shutdown();
  }
}

Deno.test("postJson: sends JSON once and gives the JSON that comes back", async () => {
  let asked = 0;
  const found = await ask(async (request) => {
    asked++;
    assert.equal(request.method, "POST");
    assert.equal(request.headers.get("content-type"), "application/json");
    assert.deepEqual(await request.json(), { instances: [[1, 2]] });
    return Response.json({ predictions: [3] });
  });
  assert.deepEqual(found, { predictions: [3] });
  assert.equal(asked, 1);
});

Deno.test("postJson: what goes wrong is named with the address, and not tried again", async () => {
  const large = () => new Response("1".repeat(2000));
  let asked = 0;
  const bad: [() => Response | Promise<Response>, RegExp][] = [
    [() => new Response("S3CRET", { status: 503 }), /it answers 503$/],
    [() => new Response("S3CRET"), /expected JSON, current value is 6 charac/],
    [large, /more than 1000 bytes came/],
    [() => Response.redirect("http://127.0.0.1:1/"), /redirect/i],
  ];
  for (const [answer, message] of bad) {
    await assert.rejects(
      ask(() => {
        asked++;
        return answer();
      }, { most: 1000 }),
      (error: Error) => {
        assert.match(error.message, /^Cannot ask http:\/\/127\.0\.0\.1:\d+\/p/);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /S3CRET/);
        return true;
      },
    );
  }
  assert.equal(asked, bad.length);
});

Deno.test("postJson: no answer in time is given up", async () => {
  const late = Promise.withResolvers<Response>();
  await assert.rejects(
    ask(() => {
      setTimeout(() => late.resolve(new Response("1")), 300);
      return late.promise;
    }, { patience: 50 }),
    /Cannot ask .*: no answer came within 0\.05 s/,
  );
});

Deno.test("postJson: nobody there is named", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  await assert.rejects(
    postJson(`http://127.0.0.1:${port}/`, {}),
    /Cannot ask http:\/\/127\.0\.0\.1:\d+\/: /,
  );
});

Deno.test("postJson: without permission it says which task has it", {
  permissions: { net: false },
}, async () => {
  await assert.rejects(
    postJson("http://127.0.0.1:8080/", {}),
    /this process may not use the network; "deno task faithmark:net" may/,
  );
});

Deno.test("postJson: the environment's authorization goes to the host that it names, and to no other", async () => {
  const seen: (string | null)[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    (request) => {
      seen.push(request.headers.get("authorization"));
      return Response.json(1);
    },
  );
  const host = `127.0.0.1:${server.addr.port}`;
  const module = new URL("../../../harness/data/post_json.ts", import.meta.url);
  const code = `import { postJson } from ${JSON.stringify(module.href)};
    await postJson("http://${host}/predict", {});`;
  try {
    for (const named of [host, "a.org", ""]) {
      const { success } = await new Deno.Command(Deno.execPath(), {
        args: ["eval", "--quiet", code],
        env: { FAITHMARK_AUTHORIZATION: `${named} Bearer S3CRET` },
      }).output();
      assert.ok(success);
    }
  } finally {
    await server.shutdown();
  }
  assert.deepEqual(seen, ["Bearer S3CRET", null, null]);
});
