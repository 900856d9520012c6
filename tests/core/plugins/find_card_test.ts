import assert from "node:assert/strict";
import { findCard } from "../../../core/plugins/find_card.ts";

const cards = [{ id: "sensx", version: 1 }, { id: "saliency", version: 2 }];

Deno.test("findCard: the card itself, with all it says", () => {
  assert.equal(findCard("explainer", cards, "saliency"), cards[1]);
});

Deno.test("findCard: an unknown id names kind, id, the nearest and all there are", () => {
  assert.throws(
    () => findCard("explainer", cards, "salient"),
    new RangeError(
      'Cannot find explainer "salient": did you mean "saliency"? There are sensx, saliency',
    ),
  );
});

Deno.test("findCard: ids match whole and in their case", () => {
  for (const id of ["", "Sensx", "sens", "sensx "]) {
    assert.throws(() => findCard("metric", cards, id), RangeError, id);
  }
});

Deno.test("findCard: an empty list has nothing to offer", () => {
  assert.throws(() => findCard("task", [], "xor"), RangeError);
});

Deno.test("findCard: a former id finds the renamed card; a card with that id comes first", () => {
  const xor = { id: "xor" };
  const renamed = { id: "custom" };
  const own = { id: "own" };
  assert.equal(findCard("task", [xor, renamed], "own"), renamed);
  assert.equal(findCard("task", [renamed, own], "own"), own);
  assert.throws(
    () => findCard("task", [xor], "own"),
    /Cannot find task "own"/,
  );
});
