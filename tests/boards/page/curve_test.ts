import assert from "node:assert/strict";
import { curve, curveKey } from "../../../boards/page/curve.ts";

const points = [{ title: "a < b", x: 10, y: 20 }, { title: "c", x: 30, y: 5 }];

Deno.test("curve: a line through its marks, each with its words", () => {
  const { text } = curve("lime", points, 1);
  assert.match(
    text,
    /^<g class="s1 d1" data-e="lime"><path class="curve" d="M10 20L30 5"\/>/,
  );
  assert.match(text, /<title>a &lt; b<\/title><path class="point"/);
  assert.equal(text.match(/class="point"/g)!.length, 2);
});

Deno.test("curveKey: no two of 84 lines look alike", () => {
  const names = Array.from({ length: 84 }, () => "lime");
  const looks = curveKey(names).text.match(/<svg [^]*?<\/svg>/g)!;
  assert.equal(new Set(looks).size, 84);
});
