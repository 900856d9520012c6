import assert from "node:assert/strict";
import { meanColours } from "../../../../explainers/surrogates/parts/mean_colours.ts";
import { segmentUnits } from "../../../../core/images/segment_units.ts";
import { grouped } from "../../grouped.ts";

Deno.test("meanColours: channels have means of their own", () => {
  const image = [1, 10, 3, 30, 5, 60];
  const colours = meanColours(image, segmentUnits([0, 0, 1], 2), 2);
  assert.deepEqual([...colours], [2, 20, 2, 20, 5, 60]);
});

Deno.test("meanColours: a unit may lack a channel, an input a unit", () => {
  const colours = meanColours([1, 10, 3, 30], grouped([[0, 2]]), 2);
  assert.deepEqual([...colours], [2, 10, 2, 30]);
});
