import { rowAt } from "../../core/contracts/nd_array.ts";
import { wired as dataset } from "../../datasets/wired.ts";
import { wiredPertinentNegatives } from "../../tasks/wired_pertinent_negatives.ts";
import { assertClose } from "../assert_close.ts";
import { noRead } from "../datasets/read_stub.ts";
import { selectBackend } from "../../models/backends.ts";
import { checkWired } from "./check_wired.ts";

checkWired(wiredPertinentNegatives, 0.98);

/** A few additions of numbers below 20, from float32 inputs. */
const rounding = { atol: 1e-12 };

/** The first instance and its truth in the rule's order. */
async function firstRow(
  given: Partial<typeof wiredPertinentNegatives.defaults>,
) {
  await selectBackend("cpu");
  const { batch } = await wiredPertinentNegatives.load(
    { ...wiredPertinentNegatives.defaults, ...given, instances: 1 },
    noRead,
  );
  const options = { ...dataset.defaults, rule: "pertinent_negatives" };
  const columns = dataset.columnsOf(options, await dataset.ruleOf(options));
  const inOrder = (row: ArrayLike<number>) =>
    Array.from(columns, (column) => row[column]!);
  return {
    x: inOrder(rowAt(batch.inputs, 0)),
    truth: inOrder(rowAt(batch.truth!.attributions!.values, 0)),
    relevance: inOrder(rowAt(batch.truth!.relevance!, 0)),
  };
}

Deno.test("wiredPertinentNegatives: an absent input counts as much as a present one", async () => {
  const { truth, x } = await firstRow({});
  const centred = x.map((value) => value - 0.5);
  assertClose(truth, [
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
