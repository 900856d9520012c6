import assert from "node:assert/strict";
import { groupLetters } from "../../../boards/inference/group_letters.ts";

Deno.test("groupLetters: one sign per group, in order", () => {
  assert.equal(groupLetters([]), "");
  assert.equal(groupLetters([0, 2, 25]), "acz");
  assert.equal(groupLetters([26, 51]), "AZ");
});

Deno.test("groupLetters: two hundred groups have different signs", () => {
  const letters = groupLetters([...Array(200).keys()]);
  assert.equal(new Set(letters).size, 200);
});
