import assert from "node:assert/strict";
import { optionsSection } from "../../../boards/markdown/options_section.ts";

const agreement = (a: string, b: string) => ({
  a,
  b,
  tasks: ["xor"],
  explainers: ["s", "t", "u"],
  tau: 0.5,
  low: 0,
  high: 1,
});

Deno.test("optionsSection: places under each option, then tau of each two", () => {
  const lines = optionsSection({
    optionSensitivity: [{
      id: "area",
      metrics: ["area", "area[k=1]", "area[k=2]"],
      tasks: ["xor", "digits"],
      places: [{ explainer: "s", places: [1, 2, 1] }],
      agreements: [
        agreement("area", "area[k=1]"),
        agreement("area", "area[k=2]"),
      ],
    }],
  });
  assert.deepEqual(lines.slice(5), [
    "### area under 3 options",
    "",
    "Over xor, digits:",
    "",
    "| explainer | area | area[k=1] | area[k=2] |",
    "| --------- | ---- | --------- | --------- |",
    "| s         | 1    | 2         | 1         |",
    "",
    "| tau       | area[k=1]        | area[k=2]        |",
    "| --------- | ---------------- | ---------------- |",
    "| area      | 0.500 (0 … 1.00) | 0.500 (0 … 1.00) |",
    "| area[k=1] |                  |                  |",
  ]);
});

Deno.test("optionsSection: without common tasks it says so, without options nothing", () => {
  const lines = optionsSection({
    optionSensitivity: [{
      id: "area",
      metrics: ["area", "area[k=1]"],
      tasks: [],
      places: [],
      agreements: [agreement("area", "area[k=1]")],
    }],
  });
  assert.equal(
    lines[7],
    "No task has a score of one explainer under all of them.",
  );
  assert.deepEqual(optionsSection({ optionSensitivity: [] }), []);
});
