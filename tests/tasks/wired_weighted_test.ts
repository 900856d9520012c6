import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredWeighted } from "../../tasks/wired_weighted.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredWeighted, 0.98);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

/** The first instance and its truth in the rule's order. */
async function firstRow(given: Partial<typeof wiredWeighted.defaults>) {
  await selectBackend("cpu");
  const { batch } = await wiredWeighted.load(
    { ...wiredWeighted.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "weighted" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredWeighted: an input's attribution is its weight times its value", async () => {
  const { truth, x } = await firstRow({});
  assertClose(truth, [
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
