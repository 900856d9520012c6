import { linearModel } from "../../../core/testing/linear_model.ts";
import { shapleyError } from "../../../metrics/accuracy/shapley_error.ts";
import { assertClose } from "../../assert_close.ts";
import { scoresOf } from "../proof.ts";

Deno.test("shapleyError: mean adds the distances, largest takes one", async () => {
  const parts = {
    model: linearModel([1, 1, 1]),
    inputs: [[1, 1, 1]],
    attributions: [[2, 1, 1]],
    exact: [[1, 1, 2]],
  };
  // Shares ½ ¼ ¼ against ¼ ¼ ½.
  assertClose(await scoresOf(shapleyError, parts), [1 / 4], { atol: 1e-15 });
  assertClose(
    await scoresOf(shapleyError, parts, { over: "largest" }),
    [1 / 8],
    {
      atol: 1e-15,
    },
  );
});
