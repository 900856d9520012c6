import assert from "node:assert/strict";
import { placeLabels } from "../../../boards/page/place_labels.ts";

Deno.test("placeLabels: to the right where there is room, else to the left", () => {
  const points = [{ x: 50, y: 50, text: "12" }, { x: 195, y: 50, text: "12" }];
  assert.deepEqual(placeLabels(points, 200), [
    { x: 57, y: 54, anchor: "start" },
    { x: 188, y: 54, anchor: "end" },
  ]);
});

Deno.test("placeLabels: words touch no word and no point; the first choose first", () => {
  const crowd = Array.from({ length: 12 }, (_, i) => (
    { x: 100 + i, y: 100, text: "99" }
  ));
  const placed = placeLabels(crowd, 400);
  assert.ok(placed[0]);
  assert.ok(placed.includes(undefined));
  const boxes = placed.flatMap((found) => {
    if (!found) return [];
    const { x, y, anchor } = found;
    const start = anchor === "start"
      ? x
      : anchor === "end"
      ? x - 12.8
      : x - 6.4;
    return [[start, y - 10, start + 12.8, y + 2]];
  });
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const apart = a[2]! <= b[0]! || b[2]! <= a[0]! || a[3]! <= b[1]! ||
        b[3]! <= a[1]!;
      assert.ok(apart, `${a} ${b}`);
    }
  }
});
