import { wired as dataset } from "../../datasets/wired.ts";
import { wiredWeighted } from "../../tasks/wired_weighted.ts";
import { assertClose } from "../assert_close.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredWeighted, 0.98);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

Deno.test("wiredWeighted: an input's attribution is its weight times its value", async () => {
  const { exact, x } = await firstRow(wiredWeighted, dataset, {
    rule: "weighted",
  });
  assertClose(exact, [
    4 * x[0]!,
    -3 * x[1]!,
    2 * x[2]!,
    -x[3]!,
    0,
    0,
    0,
    0,
    0,
    0,
  ], rounding);
});
