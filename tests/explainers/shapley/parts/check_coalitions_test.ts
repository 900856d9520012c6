import assert from "node:assert/strict";
import {
  checkCoalitions,
  tooFewCoalitions,
} from "../../../../explainers/shapley/parts/check_coalitions.ts";

Deno.test("checkCoalitions: a pair for each direction but that of the sum", () => {
  for (let players = 1; players <= 9; players++) {
    const least = 2 * (players - 1);
    checkCoalitions(least, players);
    assert.throws(() => checkCoalitions(least - 1, players), {
      name: "RangeError",
      message: new RegExp(
        `${players} attributions: at least ${least} coalitions are needed, current value is ${
          least - 1
        }$`,
      ),
    });
  }
});

Deno.test("tooFewCoalitions: a reason where checkCoalitions throws", () => {
  assert.equal(tooFewCoalitions(18, 10), undefined);
  assert.equal(tooFewCoalitions(17, 10), "needs 18 coalitions for 10 units");
  assert.throws(() => checkCoalitions(17, 10), {
    reason: "needs 18 coalitions for 10 units",
  });
});
