import assert from "node:assert/strict";
import { optionSensitivity } from "../../../boards/validity/option_sensitivity.ts";
import { byMetric, summaries } from "../summaries.ts";

const sensitivity = (
  found: Parameters<typeof byMetric>[0],
  better = "higher",
) =>
  optionSensitivity(
    byMetric(found),
    () => ({ better: better as "higher" | "lower" }),
  );

const straight = summaries({ a: [3, 3], b: [2, 2], c: [1, 1], random: [9, 9] });
const turned = summaries({ a: [1, 1], b: [2, 2], c: [3, 3], random: [9, 9] });

Deno.test("optionSensitivity: places under each option and tau between the orders, without controls", () => {
  const [found, ...others] = sensitivity({
    "area": { xor: straight },
    "area[steps=4]": { xor: turned },
    "gap": { xor: straight },
  });
  assert.deepEqual(others, []);
  assert.deepEqual([found!.id, found!.metrics, found!.tasks], [
    "area",
    ["area", "area[steps=4]"],
    ["xor"],
  ]);
  assert.deepEqual(found!.places, [
    { explainer: "a", places: [1, 3] },
    { explainer: "b", places: [2, 2] },
    { explainer: "c", places: [3, 1] },
  ]);
  assert.deepEqual(found!.agreements, [{
    a: "area",
    b: "area[steps=4]",
    tasks: ["xor"],
    explainers: ["a", "b", "c"],
    tau: -1,
    low: -1,
    high: -1,
  }]);
});

Deno.test("optionSensitivity: where lower is better the smallest has the first place; equal ones share", () => {
  const tied = summaries({ a: [1, 1], b: [1, 1], c: [2, 2] });
  const [found] = sensitivity({
    "gap": { xor: straight },
    "gap[steps=4]": { xor: tied },
  }, "lower");
  assert.deepEqual(
    found!.places.map(({ explainer, places }) => [explainer, ...places]),
    [["b", 2, 1], ["a", 3, 1], ["c", 1, 3]],
  );
});

Deno.test("optionSensitivity: tasks that both have count, the mean over them orders", () => {
  const [found] = sensitivity({
    "area": { xor: straight, digits: straight, other: turned },
    "area[steps=4]": { xor: straight, digits: straight },
  });
  assert.deepEqual(found!.agreements[0]!.tasks, ["xor", "digits"]);
  assert.equal(found!.agreements[0]!.tau, 1);
});

Deno.test("optionSensitivity: the interval draws the instances that the options share", () => {
  // Under the second option the first instance turns the order and the second does not.
  const mixed = summaries({ a: [0, 4], b: [1, 2], c: [2, 1] });
  const [found] = sensitivity({
    "area": { xor: straight },
    "area[steps=4]": { xor: mixed },
  });
  const { low, high } = found!.agreements[0]!;
  assert.deepEqual([low, high], [-1, 1]);
});

Deno.test("optionSensitivity: fewer than three explainers, or no task in common, say nothing", () => {
  const two = summaries({ a: [1, 1], b: [2, 2] });
  assert.deepEqual(
    sensitivity({ "area": { xor: straight }, "area[steps=4]": { xor: two } }),
    [],
  );
  assert.deepEqual(
    sensitivity({
      "area": { xor: straight },
      "area[steps=4]": { digits: straight },
    }),
    [],
  );
  // Three options of which two have a task in common: their tau stands, no places do.
  const [found] = sensitivity({
    "area": { xor: straight },
    "area[steps=4]": { digits: straight },
    "area[steps=5]": { digits: turned },
  });
  assert.deepEqual([found!.places, found!.agreements.length], [[], 1]);
});
