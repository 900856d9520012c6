import { createHash } from "node:crypto";
import assert from "node:assert/strict";
import { htmlPage } from "../../boards/html_page.ts";
import { fullBoard, HOSTILE } from "./full_board.ts";
import { board } from "./written_board.ts";

const page = await htmlPage(fullBoard());

Deno.test("htmlPage: every part, and a way to each", () => {
  const ids = [...page.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id!);
  assert.deepEqual(ids, [
    "overview",
    "accuracy",
    "t0",
    "axiomatic",
    "t1",
    "across",
    "budgets",
    "scaling",
    "validity",
    "reactions",
    "options",
    "agreement",
    "tasks",
    "cost",
    "gaps",
    "reading",
    "remake",
  ]);
  for (const [, id] of page.matchAll(/href="#(\w+)"/g)) {
    assert.ok(page.includes(` id="${id}"`), id);
  }
  const all = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(all).size, all.length, "ids are unique");
});

Deno.test("htmlPage: a part without content is neither there nor in the list", async () => {
  const small = await htmlPage({ ...board, gaps: [] });
  assert.doesNotMatch(
    small,
    /#across|#budgets|#scaling|#validity|#reactions|#options|#tasks|#agreement|#gaps/,
  );
});

Deno.test("htmlPage: an invalid board says so first", async () => {
  assert.match(
    page,
    /role="alert"><strong>This board is invalid:<\/strong>.*auroc/,
  );
  const tables = board.tables.map(({ valid: _, ...table }) => table);
  assert.doesNotMatch(await htmlPage({ ...board, tables }), /role="alert"/);
});

Deno.test("htmlPage: what was tried is counted", () => {
  const facts = [...page.matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd><\/div>/g)]
    .map((found) => found.slice(1));
  assert.deepEqual(facts, [
    ["explainers", "3 + 1 controls"],
    ["tasks", "2"],
    ["metrics", "2"],
    ["cells scored", "4 of 12"],
    ["backend", "wasm"],
  ]);
});

Deno.test("htmlPage: its policy allows its own script and style alone, by their hashes", () => {
  const hash = (text: string) =>
    `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const inner = (name: string) =>
    new RegExp(`<${name}>([^]*?)</${name}>`).exec(page)![1]!;
  const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(page)!;
  assert.equal(
    policy,
    `default-src 'none'; script-src ${hash(inner("script"))}; style-src ${
      hash(inner("style"))
    }; base-uri 'none'; form-action 'none'`,
  );
  assert.doesNotMatch(page, /https?:|\bsrc=|url\(|@import| style="| on\w+="/);
});

Deno.test("htmlPage: names and reasons from outside stay text", async () => {
  const hostile = await htmlPage(fullBoard(HOSTILE));
  const tags = (text: string) =>
    [
      ...text.replace(/<style>[^]*?<\/style>|<script>[^]*<\/script>/g, "")
        .matchAll(/<([a-z]\w*)/g),
    ].map(([, tag]) => tag!);
  const known = new Set(tags(page));
  assert.deepEqual(tags(hostile).filter((tag) => !known.has(tag)), []);
  // as many elements as with plain names, but for places where a line may break
  const count = (text: string, tag: string) =>
    tags(text).filter((one) => one === tag).length;
  for (const tag of ["svg", "script", "title", "tr", "td", "th", "desc"]) {
    assert.equal(count(hostile, tag), count(page, tag), tag);
  }
  assert.doesNotMatch(hostile, /<img| on\w+="globalThis/);
  assert.match(hostile, /<title>javascript:globalThis/);
});

Deno.test("htmlPage: the same board gives the same bytes", async () => {
  assert.equal(await htmlPage(structuredClone(fullBoard())), page);
});
