import fc from "fast-check";
import assert from "node:assert/strict";
import { markup, trusted } from "../../../boards/page/markup.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

Deno.test("markup: no text leaves its place, and what a reader sees is the text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
    const written = markup`${text}`.text;
    assert.doesNotMatch(written, /[<>"']/);
    const read = written.replace(/&[^;]*;/g, (name) => SIGNS[name]!);
    assert.equal(read, text);
  }));
});

Deno.test("markup: lists are joined, numbers written, markup kept", () => {
  const inner = markup`<i>${"&"}</i>`;
  assert.equal(
    markup`<p>${[inner, "<", 0.5, ["a", [inner]]]}</p>`.text,
    "<p><i>&amp;</i>&lt;0.5a<i>&amp;</i></p>",
  );
  assert.equal(markup`${[]}${""}`.text, "");
});

Deno.test("trusted: only what is called trusted stays as it is", () => {
  assert.equal(markup`${trusted("<b>")}${"<b>"}`.text, "<b>&lt;b&gt;");
  // an object that looks like markup is no markup
  const posing = JSON.parse('["<b>"]');
  assert.equal(markup`${posing}`.text, "&lt;b&gt;");
});
