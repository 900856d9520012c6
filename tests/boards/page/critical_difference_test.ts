import assert from "node:assert/strict";
import { criticalDifference } from "../../../boards/page/critical_difference.ts";

const row = (explainer: string, meanRank: number, group: string) => (
  { explainer, meanRank, low: meanRank, high: meanRank, group }
);
const across = {
  statistic: 5,
  pValue: 0.1,
  concordance: 0.5,
  criticalDifference: 1.5,
  rows: [
    row("a", 1, "a"),
    row("b", 2, "ab"),
    row("c", 3, "b"),
    row("d", 5, "c"),
    row("e", 4, "c"),
  ],
};
const { text } = criticalDifference("auroc", across, "d0");
/** Starts and ends of paths in a group of the drawing. */
const ways = (name: string) => {
  const [, inner] = new RegExp(`<g class="${name}">(.*?)</g>`).exec(text)!;
  return [...inner!.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)]
    .map((found) => found.slice(1).map(Number));
};

Deno.test("criticalDifference: bars join the groups, on levels that keep them apart", () => {
  const bars = ways("groups");
  assert.equal(bars.length, 3);
  const [axis] = ways("ticks");
  const step = (axis![2]! - axis![0]!) / 4;
  const rank = (x: number) => (x - axis![0]!) / step + 1;
  const near = (x: number, y: number) => Math.abs(x - y) < 0.06;
  for (const [i, [from, to]] of [[1, 2], [4, 5], [2, 3]].entries()) {
    assert.ok(near(rank(bars[i]![0]!), from!), `${bars[i]}`);
    assert.ok(near(rank(bars[i]![2]!), to!), `${bars[i]}`);
  }
  // a–b and d–e share a level, b–c has its own
  assert.ok(bars[0]![1] === bars[1]![1] && bars[2]![1]! > bars[0]![1]!);
});

Deno.test("criticalDifference: the ruler is as long as the difference on the axis", () => {
  const [, from, to] = /class="ruler"><path d="M([\d.]+) 12v8m0 -4H([\d.]+)m/
    .exec(text)!;
  assert.ok(Math.abs(Number(to) - Number(from) - 1.5 * 380 / 4) < 0.11);
  const wide = { ...across, criticalDifference: 9 };
  assert.match(
    criticalDifference("auroc", wide, "d0").text,
    /critical difference 9\.00, longer than the axis/,
  );
});

Deno.test("criticalDifference: every name is there, long ones short with the whole in the title", () => {
  for (const name of ["a", "b", "c", "d", "e"]) {
    assert.match(text, new RegExp(`<title>${name}: mean rank `));
  }
  assert.match(text, /Best first: a 1\.00 \(a\), b 2\.00 \(ab\), /);
  const long = "x".repeat(99);
  const rows = [row(long, 1, ""), row("b", 2, "")];
  const found = criticalDifference("m", { ...across, rows }, "d0").text;
  assert.match(found, new RegExp(`<title>${long}: `));
  assert.match(found, />x{59}… </);
  assert.match(found, /<g class="groups"><\/g>/);
});
