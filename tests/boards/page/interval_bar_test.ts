import assert from "node:assert/strict";
import { linearAxis } from "../../../boards/page/axes.ts";
import {
  BAR,
  barAxis,
  intervalBar,
} from "../../../boards/page/interval_bar.ts";

const axis = linearAxis([0, 1], [...BAR]);

Deno.test("intervalBar: a line from end to end, a dot at the mean, lines at known anchors", () => {
  const { text } = intervalBar({ mean: 0.5, low: 0.2, high: 0.6 }, axis, [
    ["oracle", 1],
    ["random", undefined],
  ]);
  assert.match(text, /<path class="oracle" d="M155 0v16"\/>/);
  assert.match(text, /<path class="interval" d="M35 8h60"\/>/);
  assert.match(text, /<circle cx="80" cy="8"/);
  assert.doesNotMatch(text, /random/);
});

Deno.test("intervalBar: draws no more than is known", () => {
  const none = intervalBar({ mean: null, low: null, high: null }, axis).text;
  assert.doesNotMatch(none, /path|circle/);
  const point = intervalBar({ mean: 1, low: null, high: null }, axis).text;
  assert.match(point, /circle/);
  assert.doesNotMatch(point, /interval/);
});

Deno.test("barAxis: its ends are named", () => {
  assert.match(barAxis(axis).text, />0\.0<[^]*>1\.0</);
});
