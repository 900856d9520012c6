import assert from "node:assert/strict";
import { messageOf } from "../../../core/plugins/message_of.ts";
import { withoutSecrets } from "../../../core/plugins/without_secrets.ts";

Deno.test("withoutSecrets: user names, passwords, queries and fragments go, the rest stays", () => {
  const cases: [string, string][] = [
    ["http://me:hunter2@a.org:80/b?key=S3CRET&x=1#f", "http://…@a.org:80/b?…"],
    ["error (https://a.org/?t=S3CRET): late", "error (https://…"],
    ["http://me:p@ss@a.org", "http://…@a.org"],
    ["HTTPS://hunter2@a.org", "HTTPS://…@a.org"],
    [
      "ws://a.org/b, then file:///c/d.csv",
      "ws://a.org/b, then file:///c/d.csv",
    ],
    ["https://a.org/b?", "https://a.org/b?…"],
    ["a?b=c, d@e.org and 1/2", "a?b=c, d@e.org and 1/2"],
  ];
  for (const [text, expected] of cases) {
    const actual = withoutSecrets(text);
    assert.doesNotMatch(actual, /hunter2|S3CRET|p@ss/);
    if (!expected.endsWith("https://…")) assert.equal(actual, expected);
    assert.equal(withoutSecrets(actual), actual);
  }
});

Deno.test("messageOf: addresses in messages keep no secrets", () => {
  assert.equal(
    messageOf(new TypeError("no answer of https://me:pw@a.org/p?key=1")),
    "no answer of https://…@a.org/p?…",
  );
});
