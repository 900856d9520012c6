import assert from "node:assert/strict";
import { columnsOf } from "../../../datasets/generators/synthetic_dataset.ts";
import { certificate } from "../../../tasks/truth/certificate.ts";
import { switchTask } from "../../../tasks/switch.ts";
import { noRead } from "../../datasets/read_stub.ts";
import { switchModel } from "./switch_model.ts";

const rows = await switchTask.rows(noRead);

Deno.test("certificate: the rule as its own model is confirmed or nominal, and equal", async () => {
  const { test, inputs } = await certificate(
    switchTask,
    switchModel(() => 0),
    "none",
    rows,
  );
  assert.equal(test.agreement, 1);
  // Labels follow the drawn half, of which x9 shows all but 0.135 %.
  assert.ok(test.accuracy > 0.998 && test.accuracy < 1, `${test.accuracy}`);
  assert.equal(inputs!.length, 30);
  for (const input of inputs!) {
    assert.deepEqual(input.network, input.rule);
    assert.equal(input.agreement, 1);
    assert.match(input.verdict, /confirmed|nominal/);
    assert.equal(input.column, columnsOf("switch", 10, 0)[+input.input[1]!]);
    if (!input.relevant) assert.deepEqual(input.rule, { change: 0, flips: 0 });
  }
});
