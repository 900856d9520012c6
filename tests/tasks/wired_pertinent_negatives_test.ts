import { wired as dataset } from "../../datasets/wired.ts";
import { wiredPertinentNegatives } from "../../tasks/wired_pertinent_negatives.ts";
import { assertClose } from "../assert_close.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredPertinentNegatives, 0.98);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

Deno.test("wiredPertinentNegatives: an absent input counts as much as a present one", async () => {
  const { exact, x } = await firstRow(wiredPertinentNegatives, dataset, {
    rule: "pertinent_negatives",
  });
  const centred = x.map((value) => value - 0.5);
  assertClose(exact, [
    2 * centred[0]!,
    -centred[1]!,
    -3 * centred[2]!,
    2 * centred[3]!,
    0,
    0,
    0,
    0,
    0,
    0,
  ], rounding);
});
