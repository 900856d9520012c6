import assert from "node:assert/strict";
import { loadExplainer } from "../../harness/load_explainer.ts";
import faulty from "../fixtures/explainers/faulty.ts";

const module = (text: string) =>
  `data:text/javascript,${encodeURIComponent(text)}`;

Deno.test("loadExplainer: the default export of a module", async () => {
  const url = new URL("../fixtures/explainers/faulty.ts", import.meta.url).href;
  assert.equal(await loadExplainer(url), faulty);
});

Deno.test("loadExplainer: names what the export lacks", async () => {
  const bad: [string, RegExp][] = [
    ["export const mine = {};", /a string "id", current value is undefined/],
    ["export default 5;", /a string "id", current value is undefined/],
    ["export default { id: 5 };", /a string "id", current value is number/],
    ['export default { id: "mine" };', /a number "version"/],
    [
      'export default { id: "mine", version: 1, summary: "", references: [], defaults: {}, needs: [], claims: [], signed: true, stochastic: false };',
      /a function "prepare", current value is undefined/,
    ],
  ];
  for (const [text, message] of bad) {
    await assert.rejects(loadExplainer(module(text)), {
      name: "TypeError",
      message,
    });
  }
});

Deno.test("loadExplainer: a module that is missing is named", async () => {
  const url = new URL("no_such_module.ts", import.meta.url).href;
  await assert.rejects(loadExplainer(url), /no_such_module/);
});
