import assert from "node:assert/strict";
import { takeRows } from "../../../core/contracts/nd_array.ts";
import { certifyInputs } from "../../../tasks/truth/certify_inputs.ts";
import { switchTask } from "../../../tasks/switch.ts";
import { noRead } from "../../datasets/read_stub.ts";
import { switchModel } from "./switch_model.ts";

const { rule, columns } = switchTask.known!;
const { inputs: all, test } = await switchTask.rows(noRead);
const changed = takeRows(all, test.subarray(0, 2000));

Deno.test("certifyInputs: a network that follows an irrelevant input is called unlearned", async () => {
  const inputs = await certifyInputs(
    "switch",
    switchTask.known!,
    switchModel((x) => 20 * x[8]!),
    changed,
  );
  const x8 = inputs.filter(({ input }) => input === "x8");
  assert.deepEqual(
    x8.map(({ verdict }) => verdict),
    Array(3).fill("unlearned"),
  );
  assert.match(
    x8[0]!.statement,
    /claimed irrelevant, flips 0\.0 % of the rule's labels/,
  );
});

Deno.test("certifyInputs: a rule whose claim is wrong is refuted", async () => {
  const [orange, additive] = rule.modes;
  const wrong = {
    columns,
    rule: {
      ...rule,
      modes: [{ ...orange!, relevant: [0, 1, 2, 8, 9] }, additive!],
    },
  };
  const inputs = await certifyInputs(
    "switch",
    wrong,
    switchModel(() => 0),
    changed,
  );
  const refuted = inputs.filter(({ verdict }) => verdict === "refuted");
  assert.deepEqual(
    refuted.map(({ input, mode }) => `${input} ${mode}`),
    ["x3 all", "x3 0", "x8 all", "x8 0"],
  );
});
