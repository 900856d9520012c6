import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredConflicting } from "../../tasks/wired_conflicting.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredConflicting, 0.96);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof wiredConflicting.defaults>) {
  await selectBackend("cpu");
  const { batch } = await wiredConflicting.load(
    { ...wiredConflicting.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "conflicting" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredConflicting: a cancelled input and its switch share the loss", async () => {
  const { truth, x } = await firstRow({});
  const expected = [0, 1, 2].map((i) => (3 - i) * x[i]! * (x[i + 3] ? 0.5 : 1));
  const switches = [0, 1, 2].map((i) => x[i + 3] ? -0.5 * (3 - i) * x[i]! : 0);
  assertClose(truth, [...expected, ...switches, 0, 0, 0, 0], rounding);
});
