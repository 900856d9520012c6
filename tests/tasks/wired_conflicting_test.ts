import { wired as dataset } from "../../datasets/wired.ts";
import { wiredConflicting } from "../../tasks/wired_conflicting.ts";
import { assertClose } from "../assert_close.ts";
import { checkWired } from "./check_wired.ts";
import { firstRow } from "./first_row.ts";

checkWired(wiredConflicting, 0.96);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

Deno.test("wiredConflicting: a cancelled input and its switch share the loss", async () => {
  const { exact, x } = await firstRow(wiredConflicting, dataset, {
    rule: "conflicting",
  });
  const expected = [0, 1, 2].map((i) => (3 - i) * x[i]! * (x[i + 3] ? 0.5 : 1));
  const switches = [0, 1, 2].map((i) => x[i + 3] ? -0.5 * (3 - i) * x[i]! : 0);
  assertClose(exact, [...expected, ...switches, 0, 0, 0, 0], rounding);
});
