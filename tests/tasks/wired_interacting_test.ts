import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredInteracting } from "../../tasks/wired_interacting.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredInteracting, 0.96);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof wiredInteracting.defaults>) {
  await selectBackend("cpu");
  const { batch } = await wiredInteracting.load(
    { ...wiredInteracting.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "interacting" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredInteracting: an input and the switch of its weight share the weight's change", async () => {
  const { truth, x } = await firstRow({});
  // Against switches that are off: weight −1, or 3 when on: a change of 4 x1 shared by both; −2 and
  // 1 for x3.
  const [a, b] = [x[0] ? 2 * x[1]! : 0, x[2] ? 1.5 * x[3]! : 0];
  assertClose(
    truth,
    [a, a - x[1]!, b, b - 2 * x[3]!, 0, 0, 0, 0, 0, 0],
    rounding,
  );
});
