import { additiveLogit } from "../../../datasets/parts/additive_logit.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("additiveLogit: reads four inputs from the first on", () => {
  const x = [7, Math.PI / 1.2, -2, 3, Math.log(2), 7];
  // −100 sin(π/6) + 2 + 3 + ½ − 2.4; the tolerance is a few roundings of numbers near 50.
  assertClose([additiveLogit(x, 1)], [-46.9], { rtol: 1e-14 });
});
