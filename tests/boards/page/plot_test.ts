import assert from "node:assert/strict";
import { linearAxis } from "../../../boards/page/axes.ts";
import { markup } from "../../../boards/page/markup.ts";
import { axisLabel, plot, SIZE } from "../../../boards/page/plot.ts";

Deno.test("plot: title, description, named axes and known anchors around what is drawn", () => {
  const { text } = plot({
    id: "p",
    title: "<t>",
    description: "what & why",
    x: { ...linearAxis([0, 1], [...SIZE.x]), label: "cost" },
    y: { ...linearAxis([0, 1], [...SIZE.y]), label: "score" },
    anchors: [["oracle", 1], ["random", null]],
  }, markup`<circle/>`);
  assert.match(text, /role="img" aria-labelledby="p-t p-d"/);
  assert.match(
    text,
    /<title id="p-t">&lt;t&gt;<\/title><desc id="p-d">what &amp; why</,
  );
  assert.match(text, /<g class="anchor oracle"><path d="M58 12H388"\/>/);
  assert.doesNotMatch(text, /anchor random/);
  assert.match(text, />cost<[^]*>score<[^]*<circle\/>\n<\/svg>$/);
});

Deno.test("axisLabel: the way to the good end, within the drawing's height", () => {
  assert.equal(axisLabel("auroc", "higher"), "auroc ↑");
  assert.equal(axisLabel("x".repeat(99), "lower"), `${"x".repeat(29)}… ↓`);
});
