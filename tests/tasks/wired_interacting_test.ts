import { wired as dataset } from "../../datasets/wired.ts";
import { wiredInteracting } from "../../tasks/wired_interacting.ts";
import { assertClose } from "../assert_close.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredInteracting, 0.96);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

Deno.test("wiredInteracting: an input and the switch of its weight share the weight's change", async () => {
  const { exact, x } = await firstRow(wiredInteracting, dataset, {
    rule: "interacting",
  });
  // Against switches that are off: weight −1, or 3 when on: a change of 4 x1 shared by both; −2 and
  // 1 for x3.
  const [a, b] = [x[0] ? 2 * x[1]! : 0, x[2] ? 1.5 * x[3]! : 0];
  assertClose(
    exact,
    [a, a - x[1]!, b, b - 2 * x[3]!, 0, 0, 0, 0, 0, 0],
    rounding,
  );
});
