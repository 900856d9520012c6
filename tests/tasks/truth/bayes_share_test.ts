import { bayesShare } from "../../../tasks/truth/bayes_share.ts";
import { assertClose } from "../../assert_close.ts";

Deno.test("bayesShare: the rule's own labels reach all, the opposite what is left", () => {
  // P(0) = 3/4 and 1/10.
  const logits = [Math.log(3), -Math.log(9)];
  const shares = [[0, 1], [1, 0], [0, 0]].map((labels) =>
    bayesShare(logits, labels).bayesShare
  );
  const best = (3 / 4 + 9 / 10) / 2;
  // A few roundings of numbers near 1.
  assertClose(shares, [
    1,
    (1 / 4 + 1 / 10) / 2 / best,
    (3 / 4 + 1 / 10) / 2 / best,
  ], {
    atol: 1e-15,
  });
  assertClose([bayesShare(logits, [0, 1]).bayes], [best], { atol: 1e-15 });
});
